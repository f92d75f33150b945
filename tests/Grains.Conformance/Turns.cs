using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>What may happen at once in one grain, and what may not.</summary>
public sealed class Turns
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_has_one_activation_however_many_call_it_first()
    {
        await using var cluster = await Cluster.StartAsync();
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(() => cluster.Grain<ITallyGrain>("one").Add(1), Test));

        await Patience.For(Task.WhenAll(calls), "200 first calls");

        Assert.Equal(new Tallied(200, Activations: 1), await cluster.Grain<ITallyGrain>("one").Read());
    }

    [Fact]
    public async Task Two_steps_with_a_wait_between_them_are_one_turn()
    {
        await using var cluster = await Cluster.StartAsync();
        var tally = cluster.Grain<ITallyGrain>("steps");
        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(tally.AddSlowly, Test));

        await Patience.For(Task.WhenAll(calls), "200 additions in two steps");

        Assert.Equal(200, (await tally.Read()).Value);
    }

    [Fact]
    public async Task A_call_does_not_begin_while_another_awaits()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("exclusive");
        var first = room.Enter("first");
        await Patience.For(cluster.Stage.Cue("first in"), "the first to enter");

        var second = room.Enter("second");
        await Patience.For(room.Knock(), "the knock");
        Assert.Equal(["first in"], cluster.Stage.Said);

        cluster.Stage.Open("first may go");
        cluster.Stage.Open("second may go");
        await Patience.For(Task.WhenAll(first, second), "both to leave");
        Assert.Equal(["first in", "first out", "second in", "second out"], cluster.Stage.Said);
    }

    [Fact]
    public async Task A_method_that_always_interleaves_begins_while_another_awaits()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("interleaved");
        var first = room.Enter("first");
        await Patience.For(cluster.Stage.Cue("first in"), "the first to enter");
        cluster.Stage.Open("passer may go");

        await Patience.For(room.Pass("passer"), "the one who passes");
        Assert.False(first.IsCompleted);

        cluster.Stage.Open("first may go");
        await Patience.For(first, "the first to leave");
    }

    [Fact]
    public async Task Interleaved_calls_never_run_in_parallel()
    {
        await using var cluster = await Cluster.StartAsync();
        var tally = cluster.Grain<ITallyGrain>("churned");
        var calls = Enumerable.Range(0, 8).Select(_ => Task.Run(() => tally.Churn(rounds: 500), Test));

        var met = await Patience.For(Task.WhenAll(calls), "8 calls that interleave");

        Assert.Equal(0, met.Sum());
    }

    [Fact]
    public async Task Those_who_only_look_are_in_together()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("looked at");
        var (one, other) = (room.Look("one"), room.Look("other"));

        await Patience.For(Task.WhenAll(cluster.Stage.Cue("one in"), cluster.Stage.Cue("other in")), "both to look at once");

        cluster.Stage.Open("one may go");
        cluster.Stage.Open("other may go");
        await Patience.For(Task.WhenAll(one, other), "both to leave");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Looking_and_entering_exclude_each_other(bool looksFirst)
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("mixed");
        var first = looksFirst ? room.Look("first") : room.Enter("first");
        await Patience.For(cluster.Stage.Cue("first in"), "the first");

        var second = looksFirst ? room.Enter("second") : room.Look("second");
        await Patience.For(room.Knock(), "the knock");
        Assert.False(cluster.Stage.HasSaid("second in"));

        cluster.Stage.Open("first may go");
        cluster.Stage.Open("second may go");
        await Patience.For(Task.WhenAll(first, second), "both to leave");
    }

    [Fact]
    public async Task Whoever_looks_passes_those_who_wait_to_enter_while_others_look()
    {
        await using var cluster = await Cluster.StartAsync();
        var room = cluster.Grain<IRoomGrain>("overtaken");
        foreach (var who in (string[])["one", "waiting", "other"])
            cluster.Stage.Open(who + " may go");

        var first = room.Enter("first");
        await Patience.For(cluster.Stage.Cue("first in"), "the first");
        var rest = Task.WhenAll(room.Look("held"), room.Enter("waiting"), room.Look("other"));
        await Patience.For(room.Knock(), "the knock");
        cluster.Stage.Open("first may go");
        await Patience.For(cluster.Stage.Cue("other out"), "the one who looks past the one who waits");
        Assert.False(cluster.Stage.HasSaid("waiting in"));

        cluster.Stage.Open("held may go");
        await Patience.For(Task.WhenAll(first, rest), "all to leave");
    }

    [Fact]
    public async Task Awaited_calls_run_in_order()
    {
        await using var cluster = await Cluster.StartAsync();
        var tally = cluster.Grain<ITallyGrain>("ordered");

        for (var sum = 1; sum <= 100; sum++)
            Assert.Equal(sum, await Patience.For(tally.Add(1), "an addition"));
    }
}
