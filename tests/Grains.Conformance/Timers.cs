using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Timers of grains.</summary>
public sealed class Timers
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_timer_rings_when_due_and_then_a_period_after_each_callback_has_ended()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("periodic");
        await ticker.Start(dueTime: 5 * Second, period: 10 * Second, TickerKind.StaysUntilLetGo);
        cluster.Clock.Advance(5 * Second);
        await Patience.For(cluster.Stage.Cue("tick 1"), "the first tick");

        cluster.Clock.Advance(25 * Second);
        await EndTick(cluster, ticker, "tick 1");
        cluster.Clock.Advance(9 * Second);
        await ticker.Settle();
        Assert.False(cluster.Stage.HasSaid("tick 2"));

        cluster.Clock.Advance(Second);
        await Patience.For(cluster.Stage.Cue("tick 2"), "the second tick");
    }

    [Fact]
    public async Task A_timer_does_not_ring_into_a_call()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("patient");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.Quick);
        var call = ticker.Hold();
        await Patience.For(cluster.Stage.Cue("held"), "the call");

        cluster.Clock.Advance(10 * Second);
        await Patience.For(ticker.Knock(), "the knock");
        Assert.Equal(["held"], cluster.Stage.Said);

        cluster.Stage.Open("hold no more");
        await Patience.For(cluster.Stage.Cue("tick 1"), "the tick after the call");
        Assert.Equal(["held", "held no more", "tick 1"], cluster.Stage.Said);
        await call;
    }

    [Fact]
    public async Task A_timer_that_may_interleave_rings_into_a_call()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("impatient");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.Interleaves);
        var call = ticker.Hold();
        await Patience.For(cluster.Stage.Cue("held"), "the call");

        cluster.Clock.Advance(Second);
        await Patience.For(cluster.Stage.Cue("tick 1"), "the tick during the call");

        cluster.Stage.Open("hold no more");
        await Patience.For(call, "the call");
    }

    [Fact]
    public async Task A_callback_is_a_turn_that_others_wait_for()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("busy");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.StaysUntilLetGo);
        cluster.Clock.Advance(Second);
        await Patience.For(cluster.Stage.Cue("tick 1"), "the tick");

        var call = ticker.Settle();
        await Patience.For(ticker.Knock(), "the knock");
        Assert.False(call.IsCompleted);

        cluster.Stage.Open("tick 1 may end");
        await Patience.For(call, "the call after the callback");
    }

    [Fact]
    public async Task A_timer_neither_keeps_its_grain_nor_rings_after_it()
    {
        await using var cluster = await Cluster.StartAsync();
        await Ticked(cluster, TickerKind.Quick);

        await Patience.For(cluster.CollectAsync(Cluster.CollectionAge), "the ticking grain to leave");
        Assert.Equal(0, await cluster.CountAsync());

        await cluster.PassAsync(Cluster.CollectionAge);
        Assert.Equal(0, await cluster.CountAsync());
        Assert.False(cluster.Stage.HasSaid("tick 2"));
    }

    [Fact]
    public async Task A_timer_that_is_asked_to_keeps_its_grain()
    {
        await using var cluster = await Cluster.StartAsync();
        await Ticked(cluster, TickerKind.KeepsAlive);

        await Patience.For(cluster.CollectAsync(Cluster.CollectionAge), "the collection");

        Assert.Equal(1, await cluster.CountAsync());
    }

    [Fact]
    public async Task A_callback_that_fails_does_not_end_its_timer()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("failing");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.Fails);

        for (var tick = 1; tick <= 3; tick++)
        {
            cluster.Clock.Advance(Second);
            await Patience.For(cluster.Stage.Cue($"tick {tick}"), $"tick {tick}");
            await ticker.Settle();
        }
    }

    [Fact]
    public async Task A_timer_can_be_changed_and_ended()
    {
        await using var cluster = await Cluster.StartAsync();
        var ticker = cluster.Grain<ITickerGrain>("changed");
        await ticker.Start(dueTime: Second, period: Second, TickerKind.Quick);
        await ticker.Change(dueTime: 10 * Second, period: Timeout.InfiniteTimeSpan);
        cluster.Clock.Advance(9 * Second);
        await ticker.Settle();
        Assert.Empty(cluster.Stage.Said);

        cluster.Clock.Advance(Second);
        await Patience.For(cluster.Stage.Cue("tick 1"), "the tick at the new time");
        await ticker.Change(dueTime: Second, period: Second);
        await ticker.Stop();
        cluster.Clock.Advance(10 * Second);
        await ticker.Settle();
        Assert.Equal(["tick 1"], cluster.Stage.Said);
    }

    // One tick in the last moment before the grain has been idle for long enough.
    private static async Task Ticked(Cluster cluster, TickerKind kind)
    {
        var ticker = cluster.Grain<ITickerGrain>("idle");
        await ticker.Start(dueTime: Cluster.CollectionAge - Second, period: Cluster.CollectionAge, kind);
        await cluster.PassAsync(Cluster.CollectionAge - Second);
        await Patience.For(cluster.Stage.Cue("tick 1 over"), "the end of the tick");
        await cluster.PassAsync(Second);
    }

    private static async Task EndTick(Cluster cluster, ITickerGrain ticker, string tick)
    {
        cluster.Stage.Open($"{tick} may end");
        await Patience.For(ticker.Settle(), $"the end of {tick}");
    }
}
