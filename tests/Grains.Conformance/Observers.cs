using System.Runtime.CompilerServices;
using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Those whom grains tell.</summary>
public sealed class Observers
{
    [Fact]
    public async Task A_listener_hears_what_is_told_after_it_joined_and_before_it_quit()
    {
        await using var cluster = await Cluster.StartAsync();
        var (herald, listener) = (cluster.Grain<IHeraldGrain>("herald"), new Listener(cluster.Stage, "one"));
        var reference = cluster.Grains.CreateObjectReference<IListener>(listener);
        await herald.Join(reference);
        await herald.Join(reference);

        Assert.Equal(1, await herald.Tell("first"));
        await Patience.For(cluster.Stage.Cue("one heard first"), "the first news");
        await herald.Quit(reference);
        Assert.Equal(0, await herald.Tell("second"));

        Assert.Equal(["one heard first"], cluster.Stage.Said);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_listener_hears_news_in_the_order_in_which_they_were_told()
    {
        await using var cluster = await Cluster.StartAsync();
        var (herald, listener) = (cluster.Grain<IHeraldGrain>("herald"), new Listener(cluster.Stage, "one"));
        await herald.Join(cluster.Grains.CreateObjectReference<IListener>(listener));

        for (var news = 1; news <= 100; news++)
            await herald.Tell($"{news}");

        await Patience.For(cluster.Stage.Cue("one heard 100"), "the last news");
        Assert.Equal([.. Enumerable.Range(1, 100).Select(news => $"one heard {news}")], cluster.Stage.Said);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_listener_whose_lease_ended_is_dropped_and_one_that_renewed_it_is_not()
    {
        await using var cluster = await Cluster.StartAsync();
        var herald = cluster.Grain<IHeraldGrain>("herald");
        var (lapsing, renewing) = (new Listener(cluster.Stage, "lapsing"), new Listener(cluster.Stage, "renewing"));
        var renewed = cluster.Grains.CreateObjectReference<IListener>(renewing);
        await herald.Join(cluster.Grains.CreateObjectReference<IListener>(lapsing));
        await herald.Join(renewed);

        cluster.Clock.Advance(HeraldGrain.Lease);
        await herald.Join(renewed);
        cluster.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, await herald.Tell("news"));
        await Patience.For(cluster.Stage.Cue("renewing heard news"), "the news");
        Assert.False(cluster.Stage.HasSaid("lapsing heard news"));
        GC.KeepAlive((lapsing, renewing));
    }

    [Fact]
    public async Task A_listener_that_fails_harms_nobody()
    {
        await using var cluster = await Cluster.StartAsync();
        var herald = cluster.Grain<IHeraldGrain>("herald");
        var (one, other) = (new Listener(cluster.Stage, "one"), new Listener(cluster.Stage, "other"));
        await herald.Join(cluster.Grains.CreateObjectReference<IListener>(one));
        await herald.Join(cluster.Grains.CreateObjectReference<IListener>(other));

        await herald.Tell("bad news");
        await herald.Tell("good news");

        await Patience.For(cluster.Stage.Cue("one heard good news"), "the one");
        await Patience.For(cluster.Stage.Cue("other heard good news"), "the other");
        GC.KeepAlive((one, other));
    }

    [Fact]
    public async Task The_runtime_does_not_keep_a_listener_alive()
    {
        await using var cluster = await Cluster.StartAsync();
        var herald = cluster.Grain<IHeraldGrain>("herald");
        var (joined, gone) = JoinAndForget(cluster, herald);
        await joined;

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(gone.IsAlive);
        await Patience.For(herald.Tell("news"), "the herald, who tells nobody");
    }

    // Apart, so that no local of the test holds the listener.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Task Joined, WeakReference Listener) JoinAndForget(Cluster cluster, IHeraldGrain herald)
    {
        var listener = new Listener(cluster.Stage, "forgotten");
        return (herald.Join(cluster.Grains.CreateObjectReference<IListener>(listener)), new(listener));
    }
}
