using ParLive.Simulation.Checks.Hotspots;

namespace ParLive.Simulation.Tests.Hotspots;

/// <summary>The figures that hotspots must keep to, on one province; more seeds are asked for by hand.</summary>
public sealed class HotspotFigures
{
    [Fact]
    public void Hotspots_keep_to_their_figures_on_a_province_whose_truth_is_known()
    {
        var lines = HotspotChecks.Run(seeds: 1).ToList();

        Assert.All(lines, line => Assert.False(line.Holds == false, $"{line.What}: {line.Figure}, and it must be {line.Limit}"));
        Assert.Equal(8, lines.Count(line => line.Holds == true));
    }
}
