using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;

namespace ParLive.Grains.Telling;

/// <summary>A unit for which something of another counts: one above it, now or once, or one whose dossiers it took over.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Times">When the other stood below it; empty if never.</param>
/// <param name="IsParent">Whether the other stands below it now, or stood there last: then it hears how the other does.</param>
internal sealed record Listener(string Unit, IReadOnlyList<Membership> Times, bool IsParent)
{
    /// <summary>A listener of a unit; it has nothing of it if it is neither.</summary>
    public static Listener Of(Unit unit, UnitKey listener) =>
        new(listener.ToString(), Memberships.Of(unit, listener), unit.LastParent == listener);

    /// <summary>All listeners of a unit.</summary>
    public static IEnumerable<Listener> AllOf(Unit unit, Whereabouts whereabouts) =>
        unit.Parents.Select(spell => spell.Parent).Concat(whereabouts.Predecessors).Distinct().Select(key => Of(unit, key));
}
