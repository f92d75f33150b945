using NodaTime;
using ParLive.Domain.Time;
using ParLive.Domain.Units;

namespace ParLive.Grains.Judgements;

/// <summary>Who stands beside whom in a tree: units are compared with those of their kind under the same root.</summary>
internal sealed class Peers(UnitTree tree, Instant now)
{
    // A tree of units has few levels; a bound all the same, so that a ring in the register cannot hold anybody.
    private const int Deepest = 16;

    /// <summary>The unit at the top of a unit's tree.</summary>
    public Unit RootOf(Unit unit)
    {
        var above = unit;
        for (var level = 0; level < Deepest && above.LastParent is { } parent && tree.Find(parent) is { } next; level++)
        {
            above = next;
        }

        return above;
    }

    /// <summary>Whether a unit is another, or stands below it.</summary>
    public bool IsWithin(Unit unit, UnitKey other)
    {
        var above = unit;
        for (var level = 0; level < Deepest; level++)
        {
            if (above.Key == other)
            {
                return true;
            }

            if (above.LastParent is not { } parent || tree.Find(parent) is not { } next)
            {
                return false;
            }

            above = next;
        }

        return false;
    }

    /// <summary>The units of a tree that live today, of each kind those that stand beside each other.</summary>
    public IEnumerable<IGrouping<string, Unit>> ByKind(IEnumerable<string> keys) => keys
        .Select(tree.Find).OfType<Unit>()
        .Where(unit => unit.Lives(OfficeZone.Parse(unit.Zone).DateOf(now)))
        .GroupBy(unit => unit.Kind, StringComparer.Ordinal);
}
