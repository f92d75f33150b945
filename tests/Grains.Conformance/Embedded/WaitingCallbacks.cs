using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Callbacks of timers that wait while their grain leaves: Orleans lets them end first, and so no grain may wait in one for long.</summary>
public sealed class WaitingCallbacks
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_callback_that_waits_is_cancelled_when_its_grain_leaves()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("cancelled");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.StaysUntilLetGo);
        cluster.Clock.Advance(Second);
        await Patience.For(cluster.Stage.Cue("tick 1"), "the tick");

        await Patience.For(ticker.Quit(), "the grain to ask for its end");
        await Patience.For(ticker.Settle(), "its next life");

        cluster.Clock.Advance(10 * Second);
        Assert.Equal(["tick 1"], cluster.Stage.Said);
    }
}
