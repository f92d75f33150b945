using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>When a unit counted for a unit above it, as the spells of its parents say.</summary>
/// <remarks>
/// Over all parents they cover all time: what lies before the first spell counts for the first parent, and what lies after the end
/// of the unit for the last, so that nothing is lost between a unit and the top.
/// </remarks>
public static class Memberships
{
    /// <summary>The times during which a unit counted for another; empty if it never stood below it.</summary>
    public static IReadOnlyList<Membership> Of(Unit unit, UnitKey parent)
    {
        var times = new List<Membership>();
        for (var place = 0; place < unit.Parents.Count; place++)
        {
            if (unit.Parents[place].Parent == parent)
            {
                var from = place == 0 ? Tick.First : StartOf(unit.Parents[place]);
                var until = place == unit.Parents.Count - 1 ? Tick.Last : StartOf(unit.Parents[place + 1]);
                times.Add(new Membership(from, until));
            }
        }

        return times;
    }

    /// <summary>What of entries falls into one of several times.</summary>
    public static IReadOnlyCollection<Entry> PartOf(IReadOnlyList<Membership> times, IReadOnlyCollection<Entry> entries) =>
        times is [var only] ? only.PartOf(entries) : [.. times.SelectMany(time => time.PartOf(entries))];

    private static Tick StartOf(ParentSpell spell) => Tick.StartOf(OfficeZone.DayOf(spell.From));
}
