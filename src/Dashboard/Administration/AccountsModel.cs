using ParLive.Access.Accounts;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of all accounts is made of.</summary>
public sealed record AccountsModel
{
    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<UnitInfo> Units { get; init; } = [];

    /// <summary>The moment of the server's clock.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The zone of the clocks.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>A password that is shown once, with the account it is for; null for none.</summary>
    public (string Name, string Password)? Told { get; init; }

    /// <summary>What is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>The key of what there is to say; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>What was typed and refused.</summary>
    public (string Name, string Person) Typed { get; init; } = ("", "");
}
