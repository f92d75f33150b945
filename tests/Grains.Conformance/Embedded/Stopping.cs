using ParLive.Runtime;
using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>How the embedded runtime stops: what was accepted is finished or refused, and nothing vanishes.</summary>
public sealed class Stopping
{
    [Fact]
    public async Task A_stop_finishes_accepted_calls_refuses_new_ones_and_says_goodbye_to_every_grain()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        var room = cluster.Grain<IRoomGrain>("open");
        cluster.Stage.Open("waiting may go");
        cluster.Stage.Open("one may leave");
        await cluster.Grain<ILifeGrain>("one").Life();
        var running = room.Enter("running");
        var waiting = room.Enter("waiting");
        await Patience.For(cluster.Stage.Cue("running in"), "the running call");

        var stop = cluster.StopAsync(CancellationToken.None);
        await Assert.ThrowsAsync<GrainsStoppedException>(() => room.Enter("late"));
        Assert.False(stop.IsCompleted);
        cluster.Stage.Open("running may go");
        await Patience.For(Task.WhenAll(running, waiting, stop), "the accepted calls and the stop");

        Assert.True(cluster.Stage.HasSaid("ShuttingDown 1"));
        Assert.Equal(0, cluster.Count);
    }

    [Fact]
    public async Task A_grain_that_leaves_at_the_stop_may_still_call_one_that_has_left()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static _ => { });
        cluster.Stage.Open("caller may leave");
        cluster.Stage.Open("heir may leave");
        await cluster.Grain<ILifeGrain>("heir").Life();
        await cluster.Grain<ILifeGrain>("caller").Life();

        await Patience.For(cluster.StopAsync(CancellationToken.None), "the stop");

        Assert.True(cluster.Stage.HasSaid("heir answered 1") || cluster.Stage.HasSaid("heir answered 2"));
        Assert.Equal(0, cluster.Count);
    }

    [Fact]
    public async Task A_call_that_hangs_is_given_up_when_the_stop_may_wait_no_longer_and_the_others_leave_in_peace()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(static options => options.DrainTime = TimeSpan.FromSeconds(5));
        cluster.Stage.Open("peaceful may leave");
        await cluster.Grain<ILifeGrain>("peaceful").Life();
        var hanging = cluster.Grain<IRoomGrain>("stuck").Enter("hanging");
        var behind = cluster.Grain<IRoomGrain>("stuck").Enter("behind");
        await Patience.For(cluster.Stage.Cue("hanging in"), "the hanging call");
        using var patience = new CancellationTokenSource();

        var stop = cluster.StopAsync(patience.Token);
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        await Patience.For(cluster.Stage.Cue("ShuttingDown 1"), "the goodbye of the other grain");
        await patience.CancelAsync();
        await Patience.For(stop, "the stop");

        await Assert.ThrowsAsync<GrainsStoppedException>(() => Patience.For(hanging, "the call that hangs"));
        await Assert.ThrowsAsync<GrainsStoppedException>(() => Patience.For(behind, "the call behind it"));
    }
}
