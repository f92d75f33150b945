using System.Collections.Frozen;
using ParLive.Access.Accounts;

namespace ParLive.Access.Doors;

/// <summary>One row of the policy table: who may pass at an endpoint, or call a method of a hub.</summary>
/// <param name="Method">GET, POST, or HUB.</param>
/// <param name="Pattern">The route as it is mapped, or the hub's method.</param>
/// <param name="Roles">The roles that pass once there are accounts; none: nobody but those named otherwise.</param>
public sealed record Door(string Method, string Pattern, FrozenSet<Role> Roles)
{
    /// <summary>Whether everybody passes, always.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether every account passes, whatever its roles: it is about the account itself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether nobody passes while there is no account.</summary>
    public bool OnceClosed { get; init; }

    /// <summary>Where it says which unit it is about.</summary>
    public UnitIn Unit { get; init; }

    /// <summary>The name of the value that says so.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Whether it shows dossiers one by one: then it is for roles that may see them.</summary>
    public bool ShowsDossiers { get; init; }

    /// <summary>What a key opens.</summary>
    public KeyRight Key { get; init; }

    /// <summary>Whether a paired display passes, for its unit.</summary>
    public bool Displays { get; init; }

    /// <summary>What passing here is called in the audit; null where it leaves no line.</summary>
    public string? Act { get; init; }

    /// <summary>Whether people come here with a browser: they are led to the sign-in, and told in words.</summary>
    public bool IsPage => Method != "HUB" && !IsProgram;

    /// <summary>The row's name.</summary>
    public string Name => $"{Method} {Pattern}";

    private bool IsProgram => Pattern.StartsWith("/api/", StringComparison.Ordinal) || Pattern.StartsWith("/openapi/", StringComparison.Ordinal)
        || Pattern.StartsWith("/health", StringComparison.Ordinal) || Pattern.StartsWith("/live", StringComparison.Ordinal) || Pattern.EndsWith(".json", StringComparison.Ordinal) || Pattern.EndsWith("/place", StringComparison.Ordinal);
}
