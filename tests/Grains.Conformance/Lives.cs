using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>How grains come and go.</summary>
public sealed class Lives
{
    [Theory]
    [InlineData("broken when made")]
    [InlineData("broken when activated")]
    public async Task A_failed_activation_reaches_its_callers_and_the_next_call_tries_again(string key)
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grain<ILifeGrain>(key);
        cluster.Stage.Broken = true;

        // Orleans wraps what a constructor throws.
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Patience.For(grain.Life(), "the failure"));
        Assert.IsType<SubjectFailedException>(failure.InnerException ?? failure);
        cluster.Stage.Broken = false;

        Assert.Equal(1, await Patience.For(grain.Life(), "the next call"));
    }

    [Fact]
    public async Task Calls_that_wait_when_a_grain_leaves_go_to_its_next_life()
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grain<ILifeGrain>("leaver");
        var leaving = grain.Leave();
        await Patience.For(cluster.Stage.Cue("leaver leaves"), "the grain to ask");
        var waiting = Enumerable.Range(0, 10).Select(_ => grain.Life()).ToArray();

        cluster.Stage.Open("leaver may stop");
        await Patience.For(leaving, "the last call of the first life");
        await Patience.For(cluster.Stage.Cue("leaving 1"), "the first life to begin its end");
        var late = grain.Life();
        cluster.Stage.Open("leaver may leave");

        Assert.All(await Patience.For(Task.WhenAll(waiting), "the calls that waited"), life => Assert.Equal(2, life));
        Assert.Equal(2, await Patience.For(late, "the call during the end"));
        Assert.Equal(["hello 1", "leaver leaves", "leaving 1", "ApplicationRequested 1", "hello 2"], cluster.Stage.Said);
    }

    [Fact]
    public async Task A_grain_that_leaves_may_still_call_others()
    {
        await using var cluster = await Cluster.StartAsync();
        cluster.Stage.Open("caller may leave");
        await cluster.Grain<ILifeGrain>("caller").Life();

        await Patience.For(cluster.CollectAsync(TimeSpan.Zero), "the caller to leave");

        Assert.True(cluster.Stage.HasSaid("heir answered 1"));
    }

    [Fact]
    public async Task The_next_life_has_the_state_back()
    {
        await using var cluster = await Cluster.StartAsync();
        var grain = cluster.Grain<ILifeGrain>("keeper");
        cluster.Stage.Open("keeper may leave");
        await grain.Remember(3);

        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        await Patience.For(cluster.CollectAsync(TimeSpan.Zero), "the keeper to leave");

        Assert.Equal((4, 2), (await grain.Remember(1), await grain.Life()));
        Assert.True(cluster.Stage.HasSaid("ActivationIdle 1"));
    }

    [Fact]
    public async Task Only_grains_that_nobody_called_go_idle()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.Grain<ITallyGrain>("old").Add(1);
        await cluster.PassAsync(Cluster.CollectionAge / 2);
        await cluster.Grain<ITallyGrain>("young").Add(1);
        await cluster.PassAsync(Cluster.CollectionAge / 2);

        await Patience.For(cluster.CollectAsync(Cluster.CollectionAge), "the old one to leave");

        Assert.Equal(0, (await cluster.Grain<ITallyGrain>("old").Read()).Value);
        Assert.Equal(1, (await cluster.Grain<ITallyGrain>("young").Read()).Value);
    }

    [Fact]
    public async Task Memory_is_given_back_when_twelve_thousand_grains_go_idle()
    {
        await using var cluster = await Cluster.StartAsync();
        await Patience.For(CallAll(cluster), "12,000 grains");
        Assert.Equal(12_000, await cluster.CountAsync());

        await cluster.PassAsync(Cluster.CollectionAge);
        await Patience.For(cluster.CollectAsync(Cluster.CollectionAge), "12,000 grains to leave");

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.Equal(0, await cluster.CountAsync());
        Assert.Equal(0, cluster.Stage.Remembered);
    }

    private static Task<int[]> CallAll(Cluster cluster) =>
        Task.WhenAll(Enumerable.Range(0, 12_000).Select(number => cluster.Grain<ITallyGrain>($"unit {number}").Add(1)));
}
