using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Risk;
using ParLive.Domain.Time;
using ParLive.Testing;

namespace ParLive.Domain.Tests.Risk;

/// <summary>What became of forecasts: counted by what was known at their time, and put right by it.</summary>
public sealed class Replays
{
    private static readonly Instant Now = Some.At(7 * 24);
    private static readonly IReadOnlyList<Instant> Weeks = WorkingWeeks.Before(SomeDossiers.Calendar, Some.At(7 * 21), 20);

    [Fact]
    public void What_happened_later_changes_nothing_of_what_was_forecast() =>
        Law.Holds(
            seed => (Ledger: SomeDossiers.Unit(seed), Week: Weeks[9 + (seed % 8)]),
            drawn =>
            {
                var day = OfficeZone.DayOf(OfficeZone.Vietnam.DateOf(drawn.Week));
                var other = SomeDossiers.WithAnotherFuture(drawn.Ledger, drawn.Week);
                var (was, would) = (Until(drawn.Ledger), Until(other));

                Assert.Equal(Ladder(was.Replay), Ladder(would.Replay));
                var (lesson, same) = (was.Lessons.AsOf(day)!, would.Lessons.AsOf(day)!);
                Assert.Equal((lesson.Shift, lesson.Trust, lesson.DaysTrust), (same.Shift, same.Trust, same.DaysTrust));
                Assert.Equal(Enumerable.Range(1, 20).Select(lesson.Days.RateOf), Enumerable.Range(1, 20).Select(same.Days.RateOf));

                (Replay Replay, Lessons Lessons) Until(Ledger ledger) => SomeDossiers.Replayed(ledger, Weeks, Now);

                // How many were given which forecast that week, whatever became of them.
                IEnumerable<(ReplayCell, long)> Ladder(Replay replay) => replay.Cells
                    .Where(pair => pair.Key.Week <= day).Select(pair => (pair.Key, pair.Value.Count)).OrderBy(pair => pair.ToString(), StringComparer.Ordinal);
            },
            cases: 8);

    [Fact]
    public void Units_add_up_and_come_back_from_their_bytes() =>
        Law.Holds(
            seed => seed,
            seed =>
            {
                var one = SomeDossiers.Replayed(SomeDossiers.Unit(seed, weeks: 6), Weeks, Now).Replay;
                var other = SomeDossiers.Replayed(SomeDossiers.Unit(seed + 1, weeks: 6), Weeks, Now).Replay;

                Assert.Equal(ReplayEncoding.Encode(one + other), ReplayEncoding.Encode(other + one));
                Assert.Equal(ReplayEncoding.Encode(one), ReplayEncoding.Encode(ReplayEncoding.Decode(ReplayEncoding.Encode(one))));
            },
            cases: 10);

    [Fact]
    public void Calibrations_of_units_add_up_to_that_of_all()
    {
        var (one, two) = (SomeDossiers.Unit(1), SomeDossiers.Unit(2));
        var (first, second) = (SomeDossiers.Replayed(one, Weeks, Now).Replay, SomeDossiers.Replayed(two, Weeks, Now).Replay);
        var lessons = Lessons.Of(first + second, SomeDossiers.Calendar);

        var (parts, all) = (Calibration.Of(first, lessons) + Calibration.Of(second, lessons), Calibration.Of(first + second, lessons));

        Assert.Equal((all.Total.Count, all.Total.Late), (parts.Total.Count, parts.Total.Late));
        Assert.Equal(all.Total.Brier!.Value, parts.Total.Brier!.Value, 1e-6);
        Assert.Equal(all.Slope!.Value, parts.Slope!.Value, 1e-3);
    }

    [Fact]
    public void Where_the_step_tells_the_forecast_is_better_than_the_days_left()
    {
        var (replay, lessons) = SomeDossiers.Replayed(SomeDossiers.Unit(7), Weeks, Now);
        var calibration = Calibration.Of(replay, lessons);

        Assert.Equal(RiskVerdict.Better, calibration.IsBetterThanDaysLeft);
        Assert.InRange(calibration.Total.Improvement!.Value, 0.15, 1);
        Assert.InRange(calibration.Slope!.Value, 0.8, 1.3);
        Assert.Equal(calibration.Total.Count, calibration.Reliability.Sum(bin => bin.Count));
    }

    [Fact]
    public void A_few_weeks_make_no_verdict()
    {
        var (replay, lessons) = SomeDossiers.Replayed(SomeDossiers.Unit(7, weeks: 4), Weeks, Now);
        var calibration = Calibration.Of(replay, lessons);

        Assert.Equal(RiskVerdict.TooLittleData, calibration.IsBetterThanDaysLeft);
        Assert.Equal(RiskVerdict.TooLittleData, Calibration.Empty.IsBetterThanDaysLeft);
        Assert.Null(Calibration.Empty.Slope);
        Assert.Null(Calibration.Empty.Total.Brier);
        Assert.Null(Calibration.Empty.Total.Improvement);
    }

    [Fact]
    public void Where_chance_alone_decides_nothing_is_better_than_the_days_left()
    {
        var (dice, ledger) = (new Random(5), new Ledger(SomeDossiers.Calendar));
        for (var place = 0; place < 800; place++)
        {
            // Whatever happens to it, it is late once in four times; nothing of its way tells.
            ledger.Add($"{place}", week: place % 20, checkedOn: dice.Next(1, 4), endedOn: dice.Next(4) == 0 ? 16 : 11);
        }

        var (replay, lessons) = SomeDossiers.Replayed(ledger, Weeks, Now);
        var calibration = Calibration.Of(replay, lessons);

        Assert.Equal(RiskVerdict.NoBetter, calibration.IsBetterThanDaysLeft);
        Assert.InRange(calibration.Total.Improvement!.Value, -0.02, 0.02);
    }

    [Fact]
    public void What_is_not_due_yet_is_no_evidence_though_some_of_it_has_ended()
    {
        var ledger = new Ledger(SomeDossiers.Calendar);
        ledger.Add("ended", week: 0, checkedOn: null, endedOn: 8);
        ledger.Add("open", week: 0, checkedOn: null, endedOn: null);
        var weeks = WorkingWeeks.Before(SomeDossiers.Calendar, Some.At(8), 2);

        Assert.Empty(SomeDossiers.Replayed(ledger, weeks, Some.At(9)).Replay.Cells);
        Assert.Equal((2L, 1L), SomeDossiers.Replayed(ledger, weeks, Some.At(14)).Replay.Cells.Values.Aggregate(
            (0L, 0L), (sum, counts) => (sum.Item1 + counts.Count, sum.Item2 + counts.Late)));
    }

    [Fact]
    public void Weeks_without_a_working_day_have_no_beginning()
    {
        // Tết 2026: the offices are closed from 16 to 20 February; a week later they open on Monday.
        var weeks = WorkingWeeks.Before(SomeDossiers.Calendar, OfficeZone.Vietnam.StartOf(new LocalDate(2026, 2, 25)), 3);

        Assert.Equal(
            [new(2026, 2, 2), new(2026, 2, 9), new LocalDate(2026, 2, 23)], weeks.Select(OfficeZone.Vietnam.DateOf));
    }
}
