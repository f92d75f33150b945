using NodaTime;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using static ParLive.Domain.Measures.AllMeasures;

namespace ParLive.Domain.CountedHistory;

/// <summary>What a counted series adds to the numbers of its unit.</summary>
/// <remarks>
/// Flows count in the last minute of their period: within it nobody knows when. What is open is known when a period begins and at
/// its close, and no longer than that, unless the next period follows at once.
/// </remarks>
internal static class CountedContribution
{
    public static void AddTo(List<Entry> entries, CountedSeries series, OfficeZone zone)
    {
        Counted? before = null;
        foreach (var period in series.Periods)
        {
            var follows = before?.To.PlusDays(1) == period.From;
            if (before is not null && !follows)
            {
                Release(entries, before, zone);
            }

            AddPeriod(entries, period, follows ? OpenAtClose(before!) : null, zone);
            before = period;
        }

        if (before is not null)
        {
            Release(entries, before, zone);
        }

        foreach (var left in series.LeftOut)
        {
            entries.Add(new(CloseOf(left.To, zone), CountedLeftOut, 1));
        }
    }

    private static void AddPeriod(List<Entry> entries, Counted period, int? openBefore, OfficeZone zone)
    {
        var close = CloseOf(period.To, zone);
        foreach (var (measure, amount) in period.Amounts.All.Where(amount => amount.Key != Open))
        {
            AddUnlessZero(entries, close, measure, amount);
            if (measure.Kind == MeasureKind.Level)
            {
                AddUnlessZero(entries, Tick.StartOf(OfficeZone.DayOf(period.To) + 1), measure, -amount);
            }
        }

        var opening = period.CarriedOver ?? openBefore ?? 0;
        // Where one period ends with another number than the next begins with, both stay as published; the break shows between them.
        var at = openBefore is null ? CloseOf(period.From.PlusDays(-1), zone) : Tick.StartOf(OfficeZone.DayOf(period.From));
        AddUnlessZero(entries, at, Open, opening - (openBefore ?? 0));
        AddUnlessZero(entries, close, Open, (OpenAtClose(period) ?? opening) - opening);
        entries.Add(new(close, CountedPeriods, 1));
        AddUnlessZero(entries, close, CountedWithoutDossiers, period.Amounts.Of(Received) ?? 0);
    }

    private static void Release(List<Entry> entries, Counted last, OfficeZone zone) =>
        AddUnlessZero(entries, Tick.StartOf(OfficeZone.DayOf(last.To) + 1), Open, -(OpenAtClose(last) ?? last.CarriedOver ?? 0));

    // What is not said follows from the identity: carried over + received = ended + open.
    private static int? OpenAtClose(Counted period)
    {
        if (period.Amounts.Of(Open) is { } open)
        {
            return open;
        }

        return period.CarriedOver is { } before ? before + Sum(Received) - Ended() : null;

        int Sum(Measure measure) => period.Amounts.Of(measure) ?? 0;
        int Ended() => Sum(ResolvedEarly) + Sum(ResolvedOnDueDate) + Sum(ResolvedLate) + Sum(Rejected) + Sum(Withdrawn) + Sum(Stopped) + Sum(Unclassified);
    }

    private static void AddUnlessZero(List<Entry> entries, Tick at, Measure measure, int amount)
    {
        if (amount != 0)
        {
            entries.Add(new(at, measure, amount));
        }
    }

    // The last minute that the day has, which on most days is not the last place that a tick has for it.
    private static Tick CloseOf(LocalDate day, OfficeZone zone) => zone.TickOf(zone.StartOf(day.PlusDays(1)) - Duration.FromMinutes(1));
}
