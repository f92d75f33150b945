using ParLive.Access.Accounts;

namespace ParLive.Dashboard.SignIn;

/// <summary>What the page of one's own account is made of.</summary>
/// <param name="Account">The account.</param>
public sealed record AccountModel(Account Account)
{
    /// <summary>What is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The key of what there is to say; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The secret of a second factor that is set up now; null where none is.</summary>
    public string? Key { get; init; }

    /// <summary>Codes for recovery, shown once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; init; } = [];
}
