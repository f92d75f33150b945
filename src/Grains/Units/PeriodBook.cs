using System.Globalization;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Editions;
using ParLive.Domain.Events;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>The periods of a unit, closed and as known now.</summary>
internal static class PeriodBook
{
    /// <summary>Whether a period is closed.</summary>
    /// <exception cref="ArgumentException">It is no period, or is not over.</exception>
    public static bool IsClosed(UnitBook book, string period, Instant now)
    {
        var asked = Parse(period);
        return book.Ledger.Zone.DateOf(now) <= asked.To
            ? throw new ArgumentException($"The period {period} is not over; it ends with {asked.To:uuuu-MM-dd}.", nameof(period))
            : ClosedIn(book, asked) is not null;
    }

    /// <summary>What is asked of a unit and all below it before it closes a period.</summary>
    public static BreakdownQuestion Question(UnitBook book, ClosingOrder order, string by)
    {
        var (period, zone) = (Parse(order.Period), book.Ledger.Zone);
        var end = zone.StartOf(period.To.PlusDays(1));
        return new BreakdownQuestion(by, zone.Local(end - Duration.FromSeconds(1)), zone.Local(zone.StartOf(period.From)), zone.Local(end))
        {
            KnownAt = order.KnownAt,
        };
    }

    /// <summary>The entry that closes a period.</summary>
    /// <param name="book">The unit's book.</param>
    /// <param name="total">All that counts for it now.</param>
    /// <param name="order">How it is closed.</param>
    /// <param name="known">What was known at the moment of the order (null for now), and what of it is known by field.</param>
    /// <param name="now">When it is closed.</param>
    public static BookEntry.Happened Closing(
        UnitBook book, Timeline total, ClosingOrder order, (BreakdownSum? Whole, BreakdownSum Fields) known, Instant now)
    {
        var asked = Parse(order.Period);
        var versions = string.Create(
            CultureInfo.InvariantCulture, $"definitions {RateDefinitions.SetName}, fold {Fold.Version}, calendar {book.Ledger.Calendar.Version}");
        var figures = known.Whole is { } whole
            ? whole.Parts.Select(FiguresOf).SingleOrDefault() ?? new ClosedFigures(0, [])
            : ClosedFigures.Of(CountsOf(total, asked, book.Ledger.Zone));
        var closed = new PeriodClosed(PeriodClosed.IdOf(asked), order.By, book.Unit, now, asked.Name, figures, versions)
        {
            KnownAt = order.KnownAt is { } moment ? Instant.FromDateTimeOffset(moment) : null,
            Reason = order.Reason,
            Fields = new ClosedParts(known.Fields.Parts.Select(part => (part.Key, FiguresOf(part)))),
        };
        return new BookEntry.Happened(NameOf(asked), closed);
    }

    /// <summary>A period as it was and as it is.</summary>
    public static PeriodReading Read(UnitBook book, Timeline total, string period, Instant now)
    {
        var asked = Parse(period);
        var (zone, closed) = (book.Ledger.Zone, ClosedIn(book, asked));
        var counts = CountsOf(total, asked, zone);
        var empty = new FiguresReading(
            book.Unit, zone.Local(Instant.Min(now, zone.StartOf(asked.To.PlusDays(1)) - Duration.FromSeconds(1))), "day", zone.Local(zone.StartOf(asked.From)),
            zone.Local(zone.StartOf(asked.To.PlusDays(1))), new Dictionary<string, long>(StringComparer.Ordinal),
            new Dictionary<string, RateReading>(StringComparer.Ordinal));
        return new PeriodReading(
            book.Unit,
            asked.Name,
            asked.From.ToDateOnly(),
            asked.To.ToDateOnly(),
            closed is null ? null : zone.Local(closed.Time),
            closed?.Source,
            closed?.Versions,
            closed is null ? null : Readings.Figures(empty, closed.Figures.Counts),
            Readings.Figures(empty, counts),
            RestatedOf(closed, counts))
        {
            KnownAt = closed?.KnownAt is { } known ? zone.Local(known) : null,
            Reason = closed?.Reason,
            ClosedByField = closed?.Fields?.All.Select(part => new BreakdownRow(part.Key, Readings.Figures(empty, part.Figures.Counts))).ToList(),
        };
    }

    private static Dictionary<string, long> RestatedOf(PeriodClosed? closed, Counts now) =>
        closed is null
            ? new(StringComparer.Ordinal)
            : closed.RestatedIn(now).Where(change => !change.Key.IsBin).ToDictionary(change => change.Key.Name, change => change.Value, StringComparer.Ordinal);

    private static ClosedFigures FiguresOf(BreakdownPart part) => ClosedFigures.Of(Breakdowns.CountsOf(part));

    private static PeriodClosed? ClosedIn(UnitBook book, ReportPeriod period) =>
        book.EventsOf(NameOf(period)).OfType<PeriodClosed>().FirstOrDefault();

    private static string NameOf(ReportPeriod period) => Matter.NameOf(MatterKind.Edition, period.Name);

    private static Counts CountsOf(Timeline total, ReportPeriod period, OfficeZone zone)
    {
        var end = zone.StartOf(period.To.PlusDays(1));
        return Counts.Of(total, zone.TickOf(end - Duration.FromMinutes(1)), zone.TickOf(zone.StartOf(period.From)), zone.TickOf(end));
    }

    private static ReportPeriod Parse(string period) => ReportPeriod.TryParse(period)
        ?? throw new ArgumentException($"'{period}' is no period; a month is written 2024-09, a quarter 2024-Q3, a year 2024.", nameof(period));
}
