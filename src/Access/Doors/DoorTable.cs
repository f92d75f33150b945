using System.Collections.Frozen;
using ParLive.Access.Accounts;

namespace ParLive.Access.Doors;

/// <summary>The policy table: every endpoint and every method of the hub, and who may pass. What is not named here is refused.</summary>
public static class DoorTable
{
    /// <summary>Roles that see figures of their units.</summary>
    public static FrozenSet<Role> Readers { get; } = FrozenSet.Create(Role.Viewer, Role.Leader, Role.Operator, Role.Administrator, Role.Auditor);

    /// <summary>The role that acts for its units.</summary>
    public static FrozenSet<Role> Leading { get; } = FrozenSet.Create(Role.Leader);

    /// <summary>Roles that see dossiers one by one.</summary>
    public static FrozenSet<Role> SeeingDossiers { get; } = FrozenSet.Create(Role.Leader, Role.Auditor);

    /// <summary>All rows.</summary>
    public static IReadOnlyList<Door> All { get; } = [.. DoorRows.Programs, .. DoorRows.Pages, .. DoorRows.OfAdministration, .. DoorRows.OfAccounts, .. DoorRows.OfHub];

    private static readonly FrozenDictionary<string, Door> ByName = All.ToFrozenDictionary(door => door.Name, StringComparer.Ordinal);

    /// <summary>The row of a name, such as <c>GET /unit/{id}</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none: what is not named is refused, and whoever asks has to name it.</exception>
    public static Door Of(string name) => Find(name) ?? throw new KeyNotFoundException($"The policy table has no row '{name}'.");

    /// <summary>The same; null if there is none.</summary>
    public static Door? Find(string name) => ByName.GetValueOrDefault(name);
}
