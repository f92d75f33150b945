using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Testing;
using static ParLive.Domain.Tests.Ranking.GeneratedGroups;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>Funnels and control charts.</summary>
public sealed class Charts
{
    [Fact]
    public void A_funnel_narrows_and_holds_its_inner_limits_within_its_outer_ones() => Law.Holds(seed => Candidates(new Random(seed)), units =>
    {
        foreach (var indicator in RankedIndicators.All.Where(indicator => indicator.Rate is not null))
        {
            if (Funnel.Of(indicator, units.Select(unit => unit.Evidence)) is not { } funnel)
            {
                Assert.All(units, unit => Assert.Null(unit.Evidence[indicator]));
                continue;
            }

            var curve = funnel.Curve(0, 100_000, 40);
            Assert.All(curve, point => Assert.True(
                point.Outer.Low >= 0 && point.Outer.Low <= point.Warning.Low && point.Warning.Low <= point.Warning.High && point.Warning.High <= point.Outer.High && point.Outer.High <= 100));
            Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.First.Whole < pair.Second.Whole && pair.First.Outer.Low <= pair.Second.Outer.Low));
            Assert.All(units, unit => Assert.Equal(unit.Evidence[indicator] is null, funnel.SideOf(unit.Evidence) == FunnelSide.NoValue));
        }
    }, cases: 100);

    [Fact]
    public void The_same_rate_stands_out_with_many_dossiers_and_not_with_few()
    {
        var units = Enumerable.Range(0, 30).Select(unit => Share(930 + (unit % 5), 1_000)).ToList();
        var funnel = Funnel.Of(RankedIndicators.OnTime, units)!;

        Assert.Equal(FunnelSide.Inside, funnel.SideOf(Share(8, 10)));
        Assert.Equal(FunnelSide.WorseBeyond, funnel.SideOf(Share(800, 1_000)));
        Assert.Equal(FunnelSide.BetterBeyond, funnel.SideOf(Share(1_000, 1_000)));
        Assert.False(funnel.IsOverDispersed);
        Assert.True(Funnel.Of(RankedIndicators.OnTime, units.Select((_, place) => Share(800 + (6 * place), 1_000)))!.IsOverDispersed);
        Assert.Equal(FunnelSide.WorseBeyond, Funnel.Of(RankedIndicators.DueDatesMoved, [.. Enumerable.Repeat(Moved(10), 30)])!.SideOf(Moved(200)));
    }

    [Fact]
    public void Every_row_of_weeks_has_a_state_and_numbers() => Law.Holds(Weeks, weeks =>
    {
        var chart = ControlChart.Of(weeks, Direction.HigherIsBetter, 90);

        Assert.Equal(chart.State == ControlState.TooLittleData, chart.Mean is null);
        Assert.Equal(chart.State == ControlState.TooLittleData, chart.Target == TargetState.Unknown);
        Assert.Equal(chart.State is ControlState.TooLittleData or ControlState.CommonCause, chart.Signal == ControlSignal.None);
        Assert.All(chart.Weeks, week => Assert.True(week.Low >= 0 && week.Low <= week.High && week.High <= 100));
        Assert.Equal(Turned(chart.State), ControlChart.Of(weeks, Direction.LowerIsBetter, 90).State);
    });

    [Fact]
    public void Up_and_down_as_always_is_nothing_to_explain()
    {
        var chart = ControlChart.Of(Told(90, 95, 92, 94, 91, 93, 95, 90, 92, 94, 91, 93), Direction.HigherIsBetter, 80);

        Assert.Equal((ControlState.CommonCause, TargetState.WillMeet), (chart.State, chart.Target));
        Assert.Equal(TargetState.HitAndMiss, ControlChart.Of(Told(90, 95, 92, 94, 91, 93, 95, 90, 92, 94, 91, 93), Direction.HigherIsBetter, 93).Target);
        Assert.Equal(TargetState.WillMiss, ControlChart.Of(Told(70, 75, 72, 74, 71, 73, 75, 70, 72, 74, 71, 73), Direction.HigherIsBetter, 95).Target);
        Assert.Equal(ControlState.CommonCause, ControlChart.Of(Enumerable.Repeat(new Ratio(50, 50), 20), Direction.HigherIsBetter, 95).State);
    }

    [Fact]
    public void A_week_beyond_the_limits_eight_on_one_side_and_six_in_one_direction_are_signals()
    {
        Assert.Equal((ControlState.Worsening, ControlSignal.BeyondLimits), StateOf(90, 95, 92, 94, 91, 93, 95, 90, 92, 94, 91, 60));
        Assert.Equal((ControlState.Improving, ControlSignal.EightOnOneSide), StateOf(88, 89, 88, 90, 88, 89, 95, 94, 95, 94, 96, 94, 95, 94));
        Assert.Equal((ControlState.Worsening, ControlSignal.SixInOneDirection), StateOf(90, 92, 91, 93, 90, 92, 91, 95, 94, 93, 92, 91, 90));
        Assert.Equal(ControlState.TooLittleData, ControlChart.Of(Told(90, 95, 92), Direction.HigherIsBetter, null).State);
        Assert.Equal(ControlState.TooLittleData, ControlChart.Of(Enumerable.Repeat(new Ratio(4, 4), 26), Direction.HigherIsBetter, null).State);
    }

    private static ControlState Turned(ControlState state) => state switch
    {
        ControlState.Improving => ControlState.Worsening,
        ControlState.Worsening => ControlState.Improving,
        _ => state,
    };

    private static (ControlState, ControlSignal) StateOf(params int[] percents)
    {
        var chart = ControlChart.Of(Told(percents), Direction.HigherIsBetter, null);
        return (chart.State, chart.Signal);
    }

    private static List<Ratio> Told(params int[] percents) => [.. percents.Select(percent => new Ratio(percent, 100))];

    private static EvidenceSet Share(long part, long whole) => EvidenceSet.Of(RankedIndicators.OnTime, new Ratio(part, whole));

    private static EvidenceSet Moved(long part) => EvidenceSet.Of(RankedIndicators.DueDatesMoved, new Ratio(part, 1_000));

    private static List<Ratio> Weeks(int seed)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, dice.Next(0, 30)).Select(_ => dice.Next(5) == 0 ? default : dice.Next(1, 60) is var whole ? new Ratio(dice.Next(whole / 2, whole + 1), whole) : default)];
    }
}
