using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>Answers what is known of a unit's indices: its own publications, and the counts of itself and the units below it.</summary>
internal static class IndexReader
{
    /// <exception cref="ArgumentException">The month lies in the future, or a year is none of which an index is known.</exception>
    public static IndicesReading Of(string unit, Ledger ledger, Timeline total, Instant now, IndicesQuestion question)
    {
        var zone = ledger.Zone;
        var today = zone.DateOf(now);
        var asked = question.Month is { } day ? LocalDate.FromDateOnly(day) : today;
        var first = asked.With(DateAdjusters.StartOfMonth);
        if (first > today)
        {
            throw new ArgumentException($"The month {first:yyyy-MM} has not begun.", nameof(question));
        }

        var period = IndexPeriod.Of(first.Year, first.Month);
        var history = IndexHistory.Of(ledger.NamesOf(MatterKind.Index).Select(ledger.EventsOf));
        return new IndicesReading(
            unit,
            zone.Local(now),
            IndexReadings.Series(history, zone, question.Since),
            IndexReadings.Targets(history),
            IndexReadings.Findings(history),
            IndexReadings.Of(LiveScore.Of(ScoreProfiles.Decision766, period, CountsIn(total, first, zone.TickOf(now)), history)));
    }

    private static Counts CountsIn(Timeline total, LocalDate first, Tick now)
    {
        var close = Tick.CloseOf(OfficeZone.DayOf(first.PlusMonths(1)) - 1);
        var at = now < close ? now : close;
        return Counts.Of(total, at, Tick.StartOf(OfficeZone.DayOf(first)), new Tick(at.Index + 1));
    }
}
