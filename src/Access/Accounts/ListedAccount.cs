namespace ParLive.Access.Accounts;

/// <summary>An account as it is listed: nothing by which it proves itself.</summary>
/// <param name="Name">By which it signs in.</param>
/// <param name="Person">Whose it is, in words.</param>
/// <param name="Disabled">Whether it may not sign in.</param>
/// <param name="LockedUntil">Until when nobody gets in after wrong attempts; null for one that is not locked.</param>
/// <param name="SecondFactor">Whether a second factor is asked for.</param>
/// <param name="Grants">Its roles and where they hold, as <c>leader@30307</c>; <c>*</c> stands for all units.</param>
public sealed record ListedAccount(string Name, string Person, bool Disabled, DateTimeOffset? LockedUntil, bool SecondFactor, IReadOnlyList<string> Grants)
{
    /// <summary>An account as it is at a moment.</summary>
    public static ListedAccount Of(Account account, DateTimeOffset now) => new(
        account.Name, account.Person, account.Disabled, account.IsLocked(now) ? account.LockedUntil : null, account.SecondFactor, [.. account.Grants.Select(grant => grant.ToString())]);
}
