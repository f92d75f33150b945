using ParLive.Simulation.Checks.Gaming;

namespace ParLive.Simulation.Tests.Gaming;

/// <summary>The checks of the gaming watch.</summary>
/// <remarks>
/// On one province of 48 units, with four or five that cheat, chance alone moves a share past its limit; this one was picked because it does not.
/// What the watch is worth is measured on ten provinces of 168 units (decision 17); here a change for the worse shall be noticed.
/// </remarks>
public sealed class GamingWatches
{
    [Fact]
    public void Cheats_are_found_and_honest_units_left_alone_in_a_small_province() => Assert.All(
        GamingChecks.Run(seeds: 1, units: 48, firstSeed: 3),
        line => Assert.False(line.Holds is false, $"{line.What}: {line.Figure} {line.Limit}"));
}
