using Microsoft.AspNetCore.Identity;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>Keeps accounts in the office's book, each change with a line of audit that says who made it and how it was before.</summary>
public sealed partial class AccountStore(IOfficeBook book, AccountBook accounts, IActor actor) : IUserStore<Account>
{
    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        await WriteAsync(user, user.Act ?? AuditActs.AccountCreated, cancellationToken);

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        await WriteAsync(user, user.Act ?? AuditActs.AccountChanged, cancellationToken);

    /// <summary>Never: what an account did stays in the audit, and its name must not go to somebody else. It is disabled.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is disabled, and never deleted: its name stays with what it did.");

    /// <inheritdoc/>
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(accounts.Find(userId));

    /// <inheritdoc/>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(accounts.Find(normalizedUserName));

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Name);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        // The book stays open.
    }

    private async Task<IdentityResult> WriteAsync(Account user, string act, CancellationToken cancellationToken)
    {
        var before = accounts.Find(user.Name);
        var line = new AuditAct(actor.By, actor.From, act, user.Name, before?.ToAudit(), user.ToAudit());
        try
        {
            var change = new OfficeChange(Account.Kind, user.Name, user.Revision, user.ToBody());
            await book.Write(user.OthersSeenAt is { } seenAt ? [change, AccountBook.FewerKeepers(seenAt)] : [change], line, cancellationToken);
        }
        catch (StaleEntryException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }

        (user.Revision, user.Act) = (accounts.Find(user.Name)?.Revision ?? 0, null);
        return IdentityResult.Success;
    }
}
