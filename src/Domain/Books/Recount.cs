using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Timelines;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Books;

/// <summary>What the matters of a unit count for whom by a map and by calendars that need not be those that hold: the ledger itself stays as it is.</summary>
/// <remarks>
/// It looks past dossiers that are on their way: each counts as it will at home. So the difference of two recounts is what a change of map or
/// calendar does, and nothing else.
/// </remarks>
/// <param name="ledger">The matters.</param>
/// <param name="here">The unit that has them.</param>
/// <param name="tree">The map.</param>
/// <param name="calendarOf">The newest calendar of a unit.</param>
/// <param name="versionOf">A calendar by which a due date was computed; null if it is not known.</param>
public sealed class Recount(
    Ledger ledger, UnitKey here, UnitTree tree, Func<UnitKey, WorkingCalendar> calendarOf, Func<CalendarVersion, WorkingCalendar?> versionOf)
{
    private static readonly Comparer<UnitEvent> InOrder = Comparer<UnitEvent>.Create(UnitEvent.InOrder);

    /// <summary>The sums, by unit.</summary>
    /// <param name="additions">Events as if they had been recorded too, by the number of their dossier.</param>
    public IReadOnlyDictionary<UnitKey, TimelineDelta> Of(ILookup<string, UnitEvent> additions)
    {
        var calendar = calendarOf(here);
        var whereabouts = new Whereabouts(tree, here, calendar);
        var sums = new Dictionary<UnitKey, TimelineDelta> { [here] = new TimelineDelta() };
        var entries = new List<Entry>();
        foreach (var name in ledger.Names)
        {
            UnitEvent[] events = additions.Contains(name) ? [.. ledger.EventsOf(name).Concat(additions[name]).Order(InOrder)] : [.. ledger.EventsOf(name)];
            if (Matter.KindOf(name) == MatterKind.Dossier)
            {
                foreach (var (unit, share) in whereabouts.Shares(Fold.Of(events, ledger.Zone, versionOf), calendarOf))
                {
                    SumOf(unit).Add(share);
                }

                continue;
            }

            entries.Clear();
            MatterContribution.AddTo(entries, name, events, calendar);
            SumOf(here).Add(entries);
        }

        return sums;

        TimelineDelta SumOf(UnitKey unit) => sums.TryGetValue(unit, out var sum) ? sum : sums[unit] = new TimelineDelta();
    }

    /// <summary>What is between two recounts, by unit; nothing where they are equal.</summary>
    public static IReadOnlyDictionary<UnitKey, TimelineDelta> Between(
        IReadOnlyDictionary<UnitKey, TimelineDelta> before, IReadOnlyDictionary<UnitKey, TimelineDelta> after)
    {
        var changes = new Dictionary<UnitKey, TimelineDelta>();
        foreach (var unit in before.Keys.Union(after.Keys))
        {
            var change = new TimelineDelta();
            change.Add(after.GetValueOrDefault(unit)?.Entries ?? []);
            change.Subtract(before.GetValueOrDefault(unit)?.Entries ?? []);
            if (!change.IsZero)
            {
                changes.Add(unit, change);
            }
        }

        return changes;
    }
}
