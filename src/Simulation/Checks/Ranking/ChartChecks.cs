using System.Globalization;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>How often funnels and control charts cry where there is nothing, and where there is something.</summary>
internal static class ChartChecks
{
    private const int Weeks = 26;
    private const int Bad = 4;

    public static IEnumerable<CheckLine> Run(int seeds)
    {
        foreach (var perWeek in (int[])[10, 40, 200])
        {
            yield return Lines.AtMost(
                string.Create(CultureInfo.InvariantCulture, $"control chart, {perWeek} a week, nothing changed: newest week called special"),
                Share(seeds, perWeek, 0, chart => chart.State is ControlState.Improving or ControlState.Worsening), 5);
            yield return Lines.Shown(
                string.Create(CultureInfo.InvariantCulture, $"control chart, {perWeek} a week, {Bad} weeks with 15 points less: called worsening in one of them"),
                Lines.Percent(Share(seeds, perWeek, 0.15, chart => chart.State == ControlState.Worsening)));
        }

        var (warned, beyond, units) = (0, 0, 0);
        for (var seed = 0; seed < seeds; seed++)
        {
            var evidence = new KnownGroup(seed).Draw(30 / 7.0).Select(ratio => EvidenceSet.Of(RankedIndicators.OnTime, ratio)).ToList();
            var sides = evidence.Select(Funnel.Of(RankedIndicators.OnTime, evidence)!.SideOf).ToList();
            warned += sides.Count(side => side != FunnelSide.Inside);
            beyond += sides.Count(side => side is FunnelSide.WorseBeyond or FunnelSide.BetterBeyond);
            units += sides.Count;
        }

        yield return Lines.Shown("funnel, units as different as always: beyond 95 %", Lines.Percent(100.0 * warned / units));
        yield return Lines.AtMost("funnel, units as different as always: beyond 99.8 %", 100.0 * beyond / units, 1.5);
    }

    // A true rate that moves a little from week to week, as true rates do.
    private static double Share(int seeds, int perWeek, double points, Func<ControlChart, bool> says)
    {
        var (said, charts) = (0, 0);
        foreach (var seed in Enumerable.Range(0, seeds * 10))
        {
            var dice = new Dice(seed).Apart("weeks");
            var weeks = Enumerable.Range(0, Weeks + Bad).Select(week =>
            {
                var whole = dice.Poisson(perWeek);
                return new Ratio(dice.Binomial(dice.Share(0.93, 0.015) - (week >= Weeks ? points : 0), whole), whole);
            }).ToList();
            var shown = Enumerable.Range(Weeks + 1, points > 0 ? Bad : 1).Select(count => ControlChart.Of(weeks.Take(count).TakeLast(Weeks), Direction.HigherIsBetter, null));
            said += shown.Any(says) ? 1 : 0;
            charts++;
        }

        return 100.0 * said / charts;
    }
}
