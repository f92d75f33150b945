using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>A unit's history on the map of one day: whose own figures make it up, and from when on they can be compared.</summary>
/// <remarks>
/// The whole of a unit that ended counts for whoever has the whole of it on that day. Of one that was split into several such units
/// each has its stated share; without stated shares nobody has it, and they are not comparable before. Nothing is apportioned in
/// silence.
/// </remarks>
public sealed record Restatement
{
    private Restatement()
    {
    }

    /// <summary>The unit.</summary>
    public required UnitKey Unit { get; init; }

    /// <summary>The units whose own figures make up its history, each with the share of them that does: more than 0, at most 1.</summary>
    public required IReadOnlyList<(UnitKey Unit, decimal Share)> Sources { get; init; }

    /// <summary>The first day from which the history is comparable; null if all of it is.</summary>
    public LocalDate? ComparableFrom { get; init; }

    /// <summary>The units of which an unknown part belongs to it; empty if all of its history is comparable.</summary>
    public IReadOnlyList<UnitKey> Unknown { get; init; } = [];

    /// <summary>Whether stated shares were used, so that figures are computed and not counted.</summary>
    public bool IsApportioned => Sources.Any(source => source.Share != 1);

    /// <summary>The restatement of a unit that exists on a day, on the map of that day.</summary>
    public static Restatement Of(UnitTree tree, UnitKey unit, LocalDate day)
    {
        var inside = new HashSet<UnitKey>();
        Gather(tree, unit, day, inside);
        var fates = new Fates(tree, day);
        var sources = new List<(UnitKey, decimal)>();
        var (unknown, from) = (new List<UnitKey>(), (LocalDate?)null);
        foreach (var source in tree.Units)
        {
            var fate = fates.Of(source.Key);
            var here = fate.Places.Where(place => inside.Contains(place.Key)).Sum(place => place.Value);
            if (fate.Open is { } split && !fate.Candidates.All(inside.Contains) && fate.Candidates.Any(inside.Contains))
            {
                unknown.Add(source.Key);
                from = from is { } known ? LocalDate.Max(known, split) : split;
            }

            // What is unknown in its parts is known where all of them are.
            var share = here + (fate.Open is not null && fate.Candidates.All(inside.Contains) ? fate.OpenShare : 0);
            if (share > 0)
            {
                sources.Add((source.Key, share));
            }
        }

        return new Restatement { Unit = unit, Sources = sources, ComparableFrom = from, Unknown = unknown };
    }

    private static void Gather(UnitTree tree, UnitKey unit, LocalDate day, HashSet<UnitKey> inside)
    {
        if (inside.Add(unit))
        {
            foreach (var child in tree.ChildrenOf(unit, day))
            {
                Gather(tree, child.Key, day, inside);
            }
        }
    }
}
