using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests;

/// <summary>Bringing events to a book as a unit does: judged, and applied where they are new.</summary>
internal static class Books
{
    public const string Unit = "30307@2025-07-01";

    public static UnitBook Of(History history) => Of(history.Zone, history.Events);

    public static UnitBook Of(OfficeZone zone, params IEnumerable<BookEntry.Happened> events)
    {
        var book = new UnitBook(Unit, zone);
        foreach (var line in events)
        {
            Bring(book, line);
        }

        return book;
    }

    public static TimelineDelta Bring(UnitBook book, params IReadOnlyList<BookEntry.Happened> lines)
    {
        var judgements = book.Judge(lines);
        return book.Apply(1_000, [.. lines.Where((_, place) => judgements[place] == Judgement.New)]);
    }

    public static Timeline TimelineOf(History history)
    {
        var timeline = new Timeline();
        timeline.Add(LedgerOf(history).Contributions().Entries);
        return timeline;
    }

    public static Ledger LedgerOf(History history)
    {
        var ledger = new Ledger(UsualCalendars.Of(history.Zone));
        foreach (var (number, happened) in history.Events)
        {
            ledger.Load(number, happened);
        }

        return ledger;
    }

    public static List<Entry> Sorted(IEnumerable<Entry> entries) => [.. entries.OrderBy(entry => entry.Key)];

    /// <summary>All minutes at which something changes in a timeline, and those beside them.</summary>
    public static IEnumerable<Tick> TicksAround(Timeline timeline) => timeline.Entries
        .SelectMany(entry => (Tick[])[new(entry.At.Index - 1), entry.At, new(entry.At.Index + 1)])
        .Distinct();

    public static long[] LevelsAt(Timeline timeline, Tick at) => [.. AllMeasures.All.Select(measure => timeline.Level(measure, at))];

    /// <summary>Every third dossier of a history, as a unit of its own.</summary>
    public static Ledger PartOf(History history, int part)
    {
        var ledger = new Ledger(UsualCalendars.Of(history.Zone));
        var numbers = history.Numbers.Where((_, place) => place % 3 == part).ToHashSet(StringComparer.Ordinal);
        foreach (var (number, happened) in history.Events.Where(line => numbers.Contains(line.Number))) ledger.Load(number, happened);
        return ledger;
    }
}
