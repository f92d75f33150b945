using ParLive.Simulation.Checks;
using ParLive.Simulation.Checks.Hotspots;

namespace ParLive.Simulation.Tests.Hotspots;

/// <summary>The figures that hotspots must keep to, on one small province; more and larger ones are asked for by hand.</summary>
public sealed class HotspotFigures
{
    [Fact]
    public void Hotspots_are_rare_where_nothing_changes_and_quick_where_something_does() => AssertHold(3, HotspotChecks.Chances(seeds: 1, isSmall: true));

    [Fact]
    public void Chatter_is_one_hotspot_a_common_trouble_a_few_lines_and_silence_clears_nothing() => AssertHold(5, HotspotChecks.Behaviour(seeds: 1));

    private static void AssertHold(int count, IEnumerable<CheckLine> lines)
    {
        var judged = lines.Where(line => line.Holds is not null).ToList();

        Assert.Equal(count, judged.Count);
        Assert.All(judged, line => Assert.True(line.Holds, $"{line.What}: {line.Figure}, and it must be {line.Limit}"));
    }
}
