using System.Globalization;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Risk;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Risk;

/// <summary>Holds the forecasts against a province whose truth is known: week by week, each time on what was known by then alone.</summary>
public static class RiskChecks
{
    private const string Room = "at risk";
    private const string Nothing = "—";
    private const int Units = 24;
    private const int Weeks = 20;
    private static readonly LocalDate From = new(2026, 3, 2);

    /// <summary>The figures of some provinces together, each beside its limit.</summary>
    /// <param name="seeds">How many provinces; their numbers are 1, 2, 3 …</param>
    public static IEnumerable<CheckLine> Run(int seeds = 2)
    {
        var (calibration, units, groups, province) = (new Calibration(), default(HeldCounts), default(HeldCounts), default(HeldCounts));
        for (var seed = 1; seed <= seeds; seed++)
        {
            var simulated = new SimulatedProvince(new ProvincePlan(seed, From, From.PlusWeeks(Weeks).PlusDays(-3)) { Units = Units, Groups = 4 });
            var replay = ReplayOf(simulated, out var now);
            calibration += replay.Calibration;
            var byGroup = simulated.Units.Zip(replay.Replays).GroupBy(pair => pair.First.Group, pair => pair.Second, StringComparer.Ordinal);
            units = replay.Replays.Aggregate(units, (held, one) => held + HeldBy(one));
            groups = byGroup.Aggregate(groups, (held, some) => held + HeldBy(some.Aggregate((sum, one) => sum + one)));
            province += HeldBy(replay.Sum);

            HeldCounts HeldBy(Replay some) => Coverage.Of(some, replay.Lessons, simulated.Calendar, now).Total;
        }

        return LinesOf(Text($"{seeds} provinces of {Units} communes, {Weeks} weeks"), calibration, (units, groups, province));
    }

    /// <summary>The figures of a real log, each beside its limit.</summary>
    /// <param name="lines">The log as <see cref="PermitLog"/> reads it.</param>
    /// <param name="now">Up to when it was kept.</param>
    /// <param name="weeks">How many weeks are replayed.</param>
    public static IEnumerable<CheckLine> OnPermits(IEnumerable<string> lines, Instant now, int weeks)
    {
        var ledgers = PermitLog.Read(lines);
        var starts = WorkingWeeks.Before(ledgers[0].Calendar, now, weeks);
        var replay = PooledReplay.Of(ledgers, starts, now);
        var (calibration, total) = (replay.Calibration, replay.Calibration.Total);
        var held = Coverage.Of(replay.Sum, replay.Lessons, ledgers[0].Calendar, now);
        return
        [
            Line("forecasts judged on the log of permits", Text($"{total.Count} of which {total.Late} fell overdue"), "", null),
            Line("slope of reliability on the log of permits", calibration.Slope is { } slope ? Text($"{slope:F3}") : Nothing, "", null),
            Line("Brier score beside that of the days left on the log of permits", ScoreOf(total), "no worse", total.Improvement is { } gain ? gain >= 0 : null),
            Line("better than the days left on the log of permits", Text($"{calibration.IsBetterThanDaysLeft}"), "", null),
            Held("the whole log", held.Total) with { Limit = "", Holds = null },
        ];
    }

    private static PooledReplay ReplayOf(SimulatedProvince province, out Instant now)
    {
        var ledgers = province.Units.Select(unit =>
        {
            var ledger = new Ledger(province.Calendar);
            foreach (var dossier in province.DossiersOf(unit))
            {
                foreach (var happened in dossier.Events)
                {
                    ledger.Load(dossier.Number, happened);
                }
            }

            return ledger;
        }).ToList();
        // All of them have ended or are overdue by then.
        now = province.Calendar.Zone.StartOf(province.Plan.To.PlusWeeks(16));
        var last = province.Calendar.Zone.StartOf(province.Plan.To);
        return PooledReplay.Of(ledgers, WorkingWeeks.Before(province.Calendar, last, Weeks), now);
    }

    private static List<CheckLine> LinesOf(string where, Calibration calibration, (HeldCounts Units, HeldCounts Groups, HeldCounts Province) held)
    {
        var total = calibration.Total;
        return
        [
            Line($"forecasts judged on {where}", Text($"{total.Count} of which {total.Late} fell overdue"), "", null),
            Line($"slope of reliability on {where}", calibration.Slope is { } slope ? Text($"{slope:F3}") : Nothing, "0.9 to 1.1", calibration.Slope is >= 0.9 and <= 1.1),
            Line($"Brier score beside that of the days left on {where}", ScoreOf(total), "better by 15 %", total.Improvement >= 0.15),
            Line("better than the days left", Text($"{calibration.IsBetterThanDaysLeft}"), "Better", calibration.IsBetterThanDaysLeft == RiskVerdict.Better),
            Held("provinces", held.Province),
            Held("groups of 6 communes", held.Groups),
            // Most numbers of a commune are so small that the interval of none alone holds them more often than four times in five.
            Held("single communes", held.Units) with
            {
                Limit = "4 points from what they claim", Holds = Math.Abs(held.Units.Share - held.Units.Claimed ?? 1) <= 0.04,
            },
        ];
    }

    private static string ScoreOf(WeekScore score) => score.Improvement is { } gain
        ? Text($"{score.Brier:F4} beside {score.DaysLeftBrier:F4}, better by {gain:P1}")
        : Nothing;

    private static CheckLine Held(string whose, HeldCounts held) => Line(
        $"numbers of {whose} in their 80 % intervals, 1, 3 and 5 working days ahead",
        held.Share is { } share ? Text($"{share:P1} of {held.Figures}, {held.Claimed:P1} by what they claim") : Nothing,
        "76 % to 84 %",
        held.Share is >= 0.76 and <= 0.84);

    private static CheckLine Line(string what, string figure, string limit, bool? holds) => new(Room, what, figure, limit, holds);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
