using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>Signing in and out; each attempt leaves a line of audit, and attempts at one account take turns.</summary>
public sealed class SignIns(
    Accounts accounts, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> principals, IOptions<IdentityOptions> options,
    ILogger<SignIns> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, (SignInTurns Turns, IOfficeBook Book, IActor Actor) office)
    : SignInManager<Account>(accounts, accessor, principals, options, log, schemes, confirmation)
{
    // Whoever tries names that do not exist waits as long as whoever tries those that do.
    private static readonly Account Nobody = new() { Name = "nobody" };

    /// <summary>How passwords are hashed.</summary>
    internal static PasswordHasherOptions HashOptions { get; } = new() { IterationCount = 210_000 };

    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(!user.Disabled);

    /// <summary>Tries a name and a password.</summary>
    public async Task<SignInResult> EnterAsync(string name, string password, CancellationToken cancellationToken)
    {
        var known = AccountNames.Normal(name);
        using var turn = await office.Turns.TakeAsync(known, cancellationToken);
        if (await accounts.FindByNameAsync(known) is not { PasswordHash: not null } account)
        {
            accounts.PasswordHasher.HashPassword(Nobody, password);
            // Not what was typed: people type passwords into the field above.
            await NoteAsync(AuditActs.SignInUnknown, "", cancellationToken);
            return SignInResult.Failed;
        }

        var wasLocked = await accounts.IsLockedOutAsync(account);
        var result = await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        await ToldAsync(result, account.Name, wasLocked, cancellationToken);
        return result;
    }

    /// <summary>Tries the second factor of whoever's password was right: a code of the authenticator, or one for recovery.</summary>
    public async Task<SignInResult> EnterCodeAsync(string code, CancellationToken cancellationToken)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account) return SignInResult.Failed;

        using var turn = await office.Turns.TakeAsync(account.Name, cancellationToken);
        var (plain, wasLocked) = (code.Trim(), await accounts.IsLockedOutAsync(account));
        var isRecovery = plain.Length > 8;
        var result = isRecovery
            ? await RecoverAsync(account, plain)
            : await TwoFactorSignInAsync(accounts.Options.Tokens.AuthenticatorTokenProvider, plain, isPersistent: false, rememberClient: false);
        await ToldAsync(result, account.Name, wasLocked, cancellationToken);
        return result;
    }

    /// <summary>Lets in whom an organisation's own provider has let in, where an administrator has named that subject; nobody becomes known by it.</summary>
    public async Task<SignInResult> EnterFromElsewhereAsync(CancellationToken cancellationToken)
    {
        if (await GetExternalLoginInfoAsync() is not { } info) return SignInResult.Failed;

        await Context.SignOutAsync(IdentityConstants.ExternalScheme);
        var result = await ExternalLoginSignInAsync(info.LoginProvider, info.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        var account = await accounts.FindByLoginAsync(info.LoginProvider, info.ProviderKey);
        if (account is null) await NoteAsync(AuditActs.SignInUnknown, $"{info.LoginProvider}: {info.ProviderKey}", cancellationToken);
        else await ToldAsync(result, account.Name, wasLocked: true, cancellationToken);
        return result;
    }

    /// <summary>Signs out whoever is signed in.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        if (Context.User.Identity is { IsAuthenticated: true, Name: { } name }) await NoteAsync(AuditActs.SignedOut, name, cancellationToken);
        await SignOutAsync();
    }

    // A wrong code for recovery counts like any wrong attempt; Identity counts none there.
    private async Task<SignInResult> RecoverAsync(Account account, string code)
    {
        if (account.Disabled) return SignInResult.NotAllowed;
        if (await accounts.IsLockedOutAsync(account)) return SignInResult.LockedOut;

        account.Act = AuditActs.AccountRecoveryCodeUsed;
        if (!(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            await accounts.AccessFailedAsync(account);
            return await accounts.IsLockedOutAsync(account) ? SignInResult.LockedOut : SignInResult.Failed;
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInAsync(account, isPersistent: false);
        return SignInResult.Success;
    }

    // The attempt that locks it has a line of its own already.
    private Task ToldAsync(SignInResult result, string name, bool wasLocked, CancellationToken cancellationToken) =>
        result.Succeeded ? office.Book.Note(new AuditAct(name, office.Actor.From, AuditActs.SignedIn, name), cancellationToken)
        : result.IsLockedOut && wasLocked ? NoteAsync(AuditActs.SignInWhileLocked, name, cancellationToken)
        : result.IsNotAllowed ? NoteAsync(AuditActs.SignInWhileDisabled, name, cancellationToken)
        : Task.CompletedTask;

    private Task NoteAsync(string act, string subject, CancellationToken cancellationToken) =>
        office.Book.Note(new AuditAct(act == AuditActs.SignedOut ? subject : "", office.Actor.From, act, subject), cancellationToken);
}
