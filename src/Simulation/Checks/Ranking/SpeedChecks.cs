using System.Globalization;
using ParLive.Domain.Ranking;

namespace ParLive.Simulation.Checks.Ranking;

/// <summary>What a country costs; shown and never asserted, because it depends on the machine and on who else is on it.</summary>
internal static class SpeedChecks
{
    private const int Units = 12_000;

    public static IEnumerable<CheckLine> Run()
    {
        var candidates = new KnownGroup(5, Units).Draw(30 / 7.0).Select((ratio, unit) => KnownGroup.CandidateOf(unit, ratio)).ToList();
        var shortest = double.PositiveInfinity;
        for (var time = 0; time < 5; time++)
        {
            var before = Environment.CpuUsage.TotalTime;
            _ = FairRanking.Of(RankingProfiles.OnTime, candidates);
            shortest = Math.Min(shortest, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        yield return Lines.Shown(
            string.Create(CultureInfo.InvariantCulture, $"{Units} units in one group ranked with intervals, processor time (aim under 200 ms)"), Lines.Number(shortest) + " ms");
    }
}
