using System.Collections.Concurrent;
using NodaTime;
using Orleans;
using ParLive.Domain.Risk;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Domain.WorkingTime;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Units;

namespace ParLive.Grains.Judgements;

/// <summary>Learns from a whole tree how long dossiers take and how right forecasts were, and asks a part of it what is at risk.</summary>
/// <remarks>
/// What was learned serves for an hour: durations go up and are added, what all know goes down, what became of past forecasts goes up.
/// None of it waits on, or holds up, what comes in. Safe for use from several threads.
/// </remarks>
internal sealed class RiskDesk(IClusterClient grains, TimeProvider clock)
{
    private const int Weeks = 16;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (long At, Task<Learned> Lesson)> _learned = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What is at risk in a unit and all below it.</summary>
    public async Task<RiskReading> Of(Unit asked, Unit root, Func<string, bool> isWithin, int most)
    {
        var learned = await Lesson(root);
        var parts = await grains.GetGrain<IUnitGrain>(asked.Key.ToString()).Gather(new GatherQuestion(Gatherer.Risk, learned.Given));
        var sums = parts.Parts.Select(part => RiskSumsEncoding.Decode(part.Body.Span)).Aggregate(RiskSums.Zero, (sum, one) => sum + one);
        var replay = new Replay();
        foreach (var (_, one) in learned.Replays.Where(pair => isWithin(pair.Unit)))
        {
            replay.Add(one);
        }

        var (calendar, now) = (CalendarOf(root), Now);
        var coverage = Coverage.Of(replay, learned.Lessons, calendar, now);
        return new RiskReading(
            calendar.Zone.Local(now),
            sums.Open,
            sums.InTerm,
            [.. RiskSums.Horizons.Zip(sums.Within, (days, moments) => HorizonOf(days, CountInterval.Of(moments, coverage.Dispersion)))],
            RecordOf(Calibration.Of(replay, learned.Lessons), coverage),
            [
                .. sums.Worst.Take(most).Select(risk => new RiskRow(
                    risk.Unit, risk.Number, risk.Procedure, risk.Step, risk.DaysLeft, risk.Late, risk.Like, risk.LikeLate)),
            ]);
    }

    private static RiskHorizon HorizonOf(int days, CountInterval interval) => new(days, interval.Mean, interval.From, interval.Until);

    private static RiskRecord RecordOf(Calibration calibration, Coverage coverage)
    {
        var total = calibration.Total;
        return new RiskRecord(
            Slug.Of(calibration.IsBetterThanDaysLeft), total.Count, total.Count == 0 ? null : total.Brier, total.Count == 0 ? null : total.DaysLeftBrier,
            calibration.Slope, coverage.Total.Share);
    }

    private Task<Learned> Lesson(Unit root)
    {
        var key = root.Key.ToString();
        if (_learned.TryGetValue(key, out var known) && !known.Lesson.IsFaulted && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Lesson;
        }

        return (_learned[key] = (clock.GetTimestamp(), Learn(root))).Lesson;
    }

    private async Task<Learned> Learn(Unit root)
    {
        var (grain, now, calendar) = (grains.GetGrain<IUnitGrain>(root.Key.ToString()), Now, CalendarOf(root));
        List<Instant> moments = [.. WorkingWeeks.Before(calendar, now, Weeks), now];
        var gathered = await grain.Gather(new GatherQuestion(Gatherer.Durations, RiskGiven.Write(moments)));
        var durations = PastDurations.OfNobody(moments.Count);
        foreach (var part in gathered.Parts) PastDurationsEncoding.AddTo(durations, part.Body.Span);
        var sums = durations.AsOf();
        var priors = sums.Select(known => new Prior(known, Recalibration.None));
        var past = RiskGiven.Write(moments.Zip(priors).SkipLast(1));
        var became = await grain.Gather(new GatherQuestion(Gatherer.Replay, past));
        var replays = became.Parts.Select(part => (part.Unit, Replay: ReplayEncoding.Decode(part.Body.Span))).ToList();
        var replay = new Replay();
        replays.ForEach(pair => replay.Add(pair.Replay));
        var lessons = Lessons.Of(replay, calendar);
        return new Learned(lessons, replays, RiskGiven.Write([(now, new Prior(sums[^1], lessons.Now))]));
    }

    private static WorkingCalendar CalendarOf(Unit root) => UsualCalendars.Of(OfficeZone.Parse(root.Zone));

    private sealed record Learned(Lessons Lessons, IReadOnlyList<(string Unit, Replay Replay)> Replays, ReadOnlyMemory<byte> Given);
}
