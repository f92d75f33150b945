using ParLive.Simulation.Checks.Gaming;

namespace ParLive.Simulation.Tests.Gaming;

/// <summary>The checks of the gaming watch hold on one small province; longer runs are for <c>parlive simulate --check</c>.</summary>
public sealed class GamingWatches
{
    [Fact]
    public void Cheats_are_found_and_honest_units_left_alone() =>
        Assert.All(
            GamingChecks.Run(seeds: 1, units: 60).Where(line => line.What.Contains("any finding", StringComparison.Ordinal)),
            line => Assert.True(line.Holds, $"{line.What}: {line.Figure} {line.Limit}"));
}
