using ParLive.Simulation.Checks.Silence;

namespace ParLive.Simulation.Tests.Feeds;

/// <summary>The checks of silence keep their limits.</summary>
public sealed class SilenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Living_feeds_are_never_marked_and_stopped_ones_are_within_their_interval()
    {
        var lines = SilenceChecks.Run(seeds: 2).ToList();

        foreach (var line in lines)
        {
            output.WriteLine($"{line.What}: {line.Figure}");
        }

        Assert.Equal(7, lines.Count(line => line.Holds is not null));
        Assert.All(lines, line => Assert.NotEqual(false, line.Holds));
    }
}
