using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Procedures;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Units;

namespace ParLive.Grains.Trials;

/// <summary>What a unit's own matters would count otherwise, and for whom. Its book stays as it is.</summary>
internal static class Recounting
{
    private static readonly ILookup<string, UnitEvent> None = Enumerable.Empty<(string, UnitEvent)>().ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The differences, by unit.</summary>
    /// <param name="book">The unit's book.</param>
    /// <param name="worlds">Map and rules as they are, and as they would be.</param>
    /// <param name="trial">What is tried.</param>
    /// <param name="now">When it would be applied.</param>
    public static IReadOnlyList<UnitEntries> Of(UnitBook book, (TrialWorld Now, TrialWorld Then) worlds, Trial trial, Instant now)
    {
        var here = UnitKey.Parse(book.Unit);
        var additions = trial.Follows
            ? Rulings.By(worlds.Then.CalendarOf(here), OpenPromises.In(book.Ledger), book.Unit, now)
                .ToLookup(line => line.Number, line => (UnitEvent)line.Change, StringComparer.Ordinal)
            : None;
        var changes = Recount.Between(In(worlds.Now).Of(None), In(worlds.Then).Of(additions));
        return [.. changes.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => EntriesOf(pair.Key, pair.Value.Entries))];

        Recount In(TrialWorld world) => new(book.Ledger, here, world.Tree, world.CalendarOf, world.Rules.Calendars.Find);
    }

    private static UnitEntries EntriesOf(UnitKey unit, IReadOnlyCollection<Domain.Timelines.Entry> entries)
    {
        var (keys, amounts) = Wire.Of(entries);
        return new UnitEntries(unit.ToString(), keys, amounts);
    }
}
