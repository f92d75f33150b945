using Microsoft.AspNetCore.Identity;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>The second factor: a code of the account's authenticator, each good once.</summary>
internal sealed class TotpCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.TotpKey is not null);

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("Codes are made on the phone.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (user.TotpKey is not { } key || Totp.StepOf(key, token, clock.GetUtcNow(), user.TotpStep) is not { } step) return false;

        // Kept before anybody is let in: of two that come with one code, one is stale.
        (user.TotpStep, user.Act) = (step, AuditActs.AccountCodeUsed);
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
