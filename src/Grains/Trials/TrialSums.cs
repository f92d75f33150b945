using ParLive.Domain.Reorganisations;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;

namespace ParLive.Grains.Trials;

/// <summary>From what units' own matters would count otherwise to what would count otherwise for everybody above them, by the maps before and after.</summary>
/// <param name="before">The map as it is.</param>
/// <param name="after">The map as it would be.</param>
internal sealed class TrialSums(UnitTree before, UnitTree after)
{
    private readonly Dictionary<UnitKey, TimelineDelta> _changes = [];

    /// <summary>The units for which something would count otherwise, as far as is known yet.</summary>
    public IReadOnlyCollection<UnitKey> Units => [.. _changes.Keys];

    /// <summary>Adds what would count otherwise for a unit itself.</summary>
    public void Add(UnitKey unit, IEnumerable<Entry> entries) => SumOf(unit).Add(entries);

    /// <summary>What would count otherwise for a unit; complete once all below it were handed on.</summary>
    public IReadOnlyCollection<Entry> ChangeOf(UnitKey unit) => _changes.GetValueOrDefault(unit)?.Entries ?? [];

    /// <summary>Whether anything would be otherwise for those above a unit.</summary>
    public bool Matters(UnitKey unit) => _changes.GetValueOrDefault(unit) is { IsZero: false } || !StandsTheSame(unit);

    /// <summary>Hands on what changes in a unit to all above it, now or once.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="total">All that counts for it without the change.</param>
    public void HandOn(UnitKey unit, Timeline total)
    {
        var change = ChangeOf(unit);
        var (was, would) = (before.Find(unit), after.Find(unit));
        foreach (var parent in ParentsOf(was).Union(ParentsOf(would)))
        {
            var (times, timesAfter) = (TimesOf(was, parent), TimesOf(would, parent));
            if (times.SequenceEqual(timesAfter))
            {
                SumOf(parent).Add(Memberships.PartOf(times, change));
                continue;
            }

            // It would stand elsewhere: there it counts whole, and here it does not any more.
            SumOf(parent).Subtract(Memberships.PartOf(times, [.. total.Entries]));
            SumOf(parent).Add(Memberships.PartOf(timesAfter, [.. total.Entries, .. change]));
        }
    }

    /// <summary>Some units and all above them by either map, those below before those above.</summary>
    public IReadOnlyList<UnitKey> FromBelow(IEnumerable<UnitKey> units)
    {
        var heights = new Dictionary<UnitKey, int>();
        foreach (var unit in units)
        {
            Climb(unit, 0);
        }

        return [.. heights.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => pair.Key)];

        void Climb(UnitKey unit, int height)
        {
            if (heights.TryGetValue(unit, out var known) && known >= height)
            {
                return;
            }

            heights[unit] = height;
            foreach (var parent in ParentsOf(before.Find(unit)).Union(ParentsOf(after.Find(unit))))
            {
                Climb(parent, height + 1);
            }
        }
    }

    private bool StandsTheSame(UnitKey unit) => ReferenceEquals(before, after)
        || (before.Find(unit) is { } was && after.Find(unit) is { } would && was.Parents.SequenceEqual(would.Parents));

    private TimelineDelta SumOf(UnitKey unit) => _changes.TryGetValue(unit, out var sum) ? sum : _changes[unit] = new TimelineDelta();

    private static IEnumerable<UnitKey> ParentsOf(Unit? unit) => unit?.Parents.Select(spell => spell.Parent).Distinct() ?? [];

    private static IReadOnlyList<Membership> TimesOf(Unit? unit, UnitKey parent) => unit is null ? [] : Memberships.Of(unit, parent);
}
