using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Accounts;

/// <summary>What whoever keeps accounts does to them, by the same rules on a page, over HTTP and by a command.</summary>
/// <param name="accounts">Writes them.</param>
/// <param name="book">All of them.</param>
/// <param name="clock">The office's.</param>
/// <param name="feed">The units, which are kept by their keys; null where they are not known, and kept as they were named.</param>
public sealed class AccountDesk(Accounts accounts, AccountBook book, TimeProvider clock, IUnitFeed? feed)
{
    /// <summary>The role of a word, as <c>leader</c>.</summary>
    /// <exception cref="AccountRefusedException">There is none of that name.</exception>
    public static Role RoleOf(string? word) =>
        Enum.GetValues<Role>().Where(role => role.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(role => (Role?)role).FirstOrDefault()
        ?? throw new AccountRefusedException("role", $"There is no role '{word}': there are viewer, leader, operator, administrator and auditor.");

    /// <summary>All accounts, by name.</summary>
    public IReadOnlyList<ListedAccount> List() => [.. book.All.Select(Listed)];

    /// <summary>Adds one; answers a password that is told once and has to be changed.</summary>
    /// <exception cref="AccountRefusedException">The name cannot be one or is taken, or there is no such unit.</exception>
    public Task<string> AddAsync(string name, string person, Grant? grant) => accounts.AddAsync(name, person, grant is null ? [] : [Known(grant)]);

    /// <summary>Keeps one out; its sessions end.</summary>
    /// <exception cref="AccountRefusedException">There is none, or nobody else keeps accounts.</exception>
    public Task<ListedAccount> DisableAsync(string name) => LessenAsync(name, AuditActs.AccountDisabled, static account => (account.Disabled, account.Stamp) = (true, Accounts.NewStamp()));

    /// <summary>Lets a disabled one in again.</summary>
    /// <exception cref="AccountRefusedException">There is none.</exception>
    public Task<ListedAccount> EnableAsync(string name) => ChangeAsync(name, AuditActs.AccountEnabled, static account => account.Disabled = false);

    /// <summary>Lets one try again at once.</summary>
    /// <exception cref="AccountRefusedException">There is none.</exception>
    public Task<ListedAccount> UnlockAsync(string name) => ChangeAsync(name, AuditActs.AccountUnlocked, static account => (account.Failures, account.LockedUntil) = (0, null));

    /// <summary>Gives one another password, which is answered and told once; its sessions end.</summary>
    /// <param name="name">The account.</param>
    /// <param name="isFactorLost">Whether its second factor goes too: the phone is lost, and so are the codes for recovery.</param>
    /// <exception cref="AccountRefusedException">There is none.</exception>
    public async Task<string> ResetAsync(string name, bool isFactorLost)
    {
        if (isFactorLost)
            await ChangeAsync(name, AuditActs.AccountSecondFactorOff, static account => (account.SecondFactor, account.TotpKey, account.RecoveryCodes) = (false, null, []));
        return await accounts.ResetPasswordAsync(name);
    }

    /// <summary>Gives one a role in a unit and all below it.</summary>
    /// <exception cref="AccountRefusedException">There is no such account or unit.</exception>
    public Task<ListedAccount> GrantAsync(string name, Grant grant) => ChangeAsync(name, AuditActs.AccountRoleGranted, account =>
    {
        var given = Known(grant);
        account.Grants = [.. account.Grants.Where(held => !IsSame(held, given)), given];
    });

    /// <summary>Takes a role back.</summary>
    /// <exception cref="AccountRefusedException">There is no such account or unit, or nobody else keeps accounts.</exception>
    public Task<ListedAccount> RevokeAsync(string name, Grant grant) => LessenAsync(name, AuditActs.AccountRoleRevoked, account =>
    {
        // What is held can be taken back also where its unit is not known any more.
        var taken = account.Grants.Contains(grant) ? grant : Known(grant);
        account.Grants = [.. account.Grants.Where(held => !IsSame(held, taken))];
    });

    /// <summary>Lets one sign in by way of the organisation's own provider, which knows the person by a subject.</summary>
    /// <exception cref="AccountRefusedException">There is no such account, or the subject cannot be its.</exception>
    public Task<ListedAccount> TieAsync(string name, string subject)
    {
        if (string.IsNullOrWhiteSpace(subject)) throw new AccountRefusedException("subject", "Say by what the provider knows the person: its subject (sub).");

        var login = new ExternalLogin(ProviderOptions.Scheme, subject);
        if (book.Of(login) is { } other) throw new AccountRefusedException("subject", $"That subject is tied to the account '{other.Name}' already.");

        return ChangeAsync(name, AuditActs.AccountTied, account => account.Logins = [.. account.Logins, login]);
    }

    private static bool Keeps(Account account) => !account.Disabled && account.Grants.Contains(new Grant(Role.Administrator, Grant.Everywhere));

    private ListedAccount Listed(Account account) => ListedAccount.Of(account, clock.GetUtcNow());

    private async Task<ListedAccount> ChangeAsync(string name, string act, Action<Account> change) => Listed(await accounts.ChangeAsync(name, act, change));

    // Looked at before each try to write it: accounts are not left without anybody who keeps them.
    private Task<ListedAccount> LessenAsync(string name, string act, Action<Account> change) => ChangeAsync(name, act, account =>
    {
        var (kept, seenAt) = (Keeps(account), book.Keepers);
        change(account);
        if (!kept || Keeps(account)) return;
        if (!book.All.Any(other => other.Name != account.Name && Keeps(other)))
            throw new AccountRefusedException("last", $"'{account.Name}' is the last administrator of all units who may sign in. Make another one first.");
        account.OthersSeenAt = seenAt;
    });

    private Grant Known(Grant grant)
    {
        var unit = grant.Unit.Trim();
        if (unit is "" or Grant.Everywhere) return grant with { Unit = Grant.Everywhere };
        if (feed is null) return grant with { Unit = unit };

        return feed.Find(unit) is { } found ? grant with { Unit = found.Key } : throw new AccountRefusedException("unit", $"There is no unit '{unit}'.");
    }

    // One unit goes by its key and by its code: whoever takes a role back in a unit leaves none there under the other name.
    private bool IsSame(Grant held, Grant other) =>
        held == other || (held.Role == other.Role && feed?.Find(held.Unit) is { } unit && feed.Find(other.Unit)?.Key == unit.Key);
}
