using ParLive.Simulation.Checks.Ranking;

namespace ParLive.Simulation.Tests.Ranking;

/// <summary>What the ranking promises, on fewer groups than the long mode draws.</summary>
public sealed class RankingPromises
{
    [Fact]
    public void Every_promise_of_the_ranking_holds()
    {
        var lines = RankingChecks.Run(seeds: 100).ToList();

        Assert.DoesNotContain(lines, line => line.Holds == false);
        Assert.True(lines.Count(line => line.Holds == true) >= 12);
        Assert.All(lines, line => Assert.DoesNotContain("NaN", line.Figure, StringComparison.Ordinal));
    }
}
