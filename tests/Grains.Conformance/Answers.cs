using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>What a caller gets: an answer, a failure, or the end of its patience.</summary>
public sealed class Answers
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grain_knows_its_key_and_its_reference_does_too()
    {
        await using var cluster = await Cluster.StartAsync();

        Assert.Equal("79/79", await cluster.Grain<IRoomGrain>("79").Key());
        Assert.Equal(cluster.Grain<IRoomGrain>("79"), cluster.Grain<IRoomGrain>("79"));
        Assert.NotEqual(cluster.Grain<IRoomGrain>("79"), cluster.Grain<IRoomGrain>("80"));
    }

    [Fact]
    public async Task A_value_task_answers_too()
    {
        await using var cluster = await Cluster.StartAsync();

        Assert.Equal(3, await cluster.Grain<IRoomGrain>("value").Length("abc"));
    }

    [Fact]
    public async Task A_failure_reaches_the_caller_with_its_type_message_and_place()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("failing");

        var atOnce = await Assert.ThrowsAsync<SubjectFailedException>(() => room.FailAtOnce("at once"));
        var later = await Assert.ThrowsAsync<SubjectFailedException>(() => room.FailLater("later"));

        Assert.Equal(("at once", "later"), (atOnce.Message, later.Message));
        Assert.Contains(nameof(RoomGrain.FailAtOnce), atOnce.StackTrace, StringComparison.Ordinal);
        Assert.Contains(nameof(RoomGrain.FailLater), later.StackTrace, StringComparison.Ordinal);
        Assert.Equal("well", await room.Echo("well"));
    }

    [Fact]
    public async Task A_caller_can_give_up()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("cancelled");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Test);
        var call = room.WaitFor("waiter", patience.Token);
        await Patience.For(cluster.Stage.Cue("waiter in"), "the waiter");

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patience.For(call, "the call that was given up"));
        await Patience.For(cluster.Stage.Cue("waiter gave up"), "the grain to hear of it");
    }

    [Fact]
    public async Task A_call_that_takes_too_long_times_out_and_may_still_have_run()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("slow");
        var call = room.Enter("sleeper");
        await Patience.For(cluster.Stage.Cue("sleeper in"), "the sleeper");

        cluster.PassResponseTimeout();
        await Assert.ThrowsAsync<TimeoutException>(() => Patience.For(call, "the timeout"));

        cluster.Stage.Open("sleeper may go");
        await Patience.For(cluster.Stage.Cue("sleeper out"), "the sleeper to leave after all");
        Assert.Equal("well", await Patience.For(room.Echo("well"), "the grain to answer again"));
    }

    [Fact]
    public async Task A_cycle_of_calls_times_out_and_leaves_the_grains_usable()
    {
        await using var cluster = await Cluster.StartAsync();
        var cycle = cluster.Grain<IRingGrain>("a").Call("b");
        await Patience.For(cluster.Stage.Cue("called back"), "the call back");

        cluster.PassResponseTimeout();
        await Assert.ThrowsAsync<TimeoutException>(() => Patience.For(cycle, "the cycle to break"));

        Assert.Equal("well", await Patience.For(cluster.Grain<IRingGrain>("a").Echo("well"), "the first grain"));
        Assert.Equal("well", await Patience.For(cluster.Grain<IRingGrain>("b").Echo("well"), "the second grain"));
    }

    [Fact]
    public async Task A_one_way_call_is_over_for_its_caller_at_once()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("one way");

        await Patience.For(room.Drop("parcel"), "the end of the sending");
        await Patience.For(cluster.Stage.Cue("parcel in"), "the parcel");
        Assert.False(cluster.Stage.HasSaid("parcel out"));

        cluster.Stage.Open("parcel may go");
        await Patience.For(cluster.Stage.Cue("parcel out"), "the end of the call");
    }
}
