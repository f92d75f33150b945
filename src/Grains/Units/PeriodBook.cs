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
    /// <summary>The entry that closes a period; null if it is closed already.</summary>
    /// <exception cref="ArgumentException">It is no period, or is not over.</exception>
    public static BookEntry.Happened? Closing(UnitBook book, Timeline total, string period, string by, Instant now)
    {
        var asked = Parse(period);
        if (book.Ledger.Zone.DateOf(now) <= asked.To)
        {
            throw new ArgumentException($"The period {period} is not over; it ends with {asked.To:uuuu-MM-dd}.", nameof(period));
        }

        if (ClosedIn(book, asked) is not null)
        {
            return null;
        }

        var versions = string.Create(
            CultureInfo.InvariantCulture, $"definitions {RateDefinitions.SetName}, fold {Fold.Version}, calendar {book.Ledger.Calendar.Version}");
        var closed = new PeriodClosed(
            PeriodClosed.IdOf(asked), by, book.Unit, now, asked.Name, ClosedFigures.Of(CountsOf(total, asked, book.Ledger.Zone)), versions);
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
            RestatedOf(closed, counts));
    }

    private static Dictionary<string, long> RestatedOf(PeriodClosed? closed, Counts now) =>
        closed is null
            ? new(StringComparer.Ordinal)
            : closed.RestatedIn(now).Where(change => !change.Key.IsBin).ToDictionary(change => change.Key.Name, change => change.Value, StringComparer.Ordinal);

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
