using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class Watching
{
    [Fact]
    public async Task Whoever_watches_is_told_at_once_and_for_no_longer_than_the_lease()
    {
        await using var office = await Office.Open();
        var listener = new Listener();
        var observer = office.Grains.CreateObjectReference<IUnitObserver>(listener);
        Assert.True(await office.Unit("C1").Watch(observer));
        Assert.False(await office.Unit("C1").Watch(observer));

        await office.Intake.Submit([Some.Received("1", "C1")], TestContext.Current.CancellationToken);

        // The clock stands still meanwhile.
        Assert.Equal(Some.Key("C1"), (await Patience.For(listener.Next, "the first change")).Unit);
        office.Clock.Advance(TimeSpan.FromMinutes(3));
        await office.Submit(Some.Received("2", "C1"));
        var witness = new Listener();
        Assert.True(await office.Unit("C1").Watch(office.Grains.CreateObjectReference<IUnitObserver>(witness)));
        await office.Submit(Some.Received("3", "C1"));
        await office.Elapse(witness.Next, "the witness to hear");
        Assert.Equal(0, listener.Count);
        Assert.True(await office.Unit("C1").Watch(observer));
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Who_no_longer_watches_hears_nothing()
    {
        await using var office = await Office.Open();
        var (listener, witness) = (new Listener(), new Listener());
        var observer = office.Grains.CreateObjectReference<IUnitObserver>(listener);
        await office.Unit("C1").Watch(observer);
        await office.Unit("C1").Watch(office.Grains.CreateObjectReference<IUnitObserver>(witness));

        await office.Unit("C1").Unwatch(observer);
        await office.Submit(Some.Received("1", "C1"));

        await office.Elapse(witness.Next, "the witness to hear");
        Assert.Equal(0, listener.Count);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Following_gives_a_change_at_once_and_one_after_each_change_below()
    {
        await using var office = await Office.Open();
        await using var following = office.Feed.Follow(Some.Key("P"), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await Patience.For(following.MoveNextAsync().AsTask(), "the first change"));
        await office.UntilFigure("P", "open", 0);

        await office.Submit(Some.Received("1", "C1"));

        await UntilTold(office, following, async () => await office.Figure("P", "open") == 1);
    }

    [Fact]
    public async Task Following_goes_on_when_the_unit_has_left_and_come_back()
    {
        await using var office = await Office.Open();
        await using var following = office.Feed.Follow(Some.Key("C1"), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await following.MoveNextAsync());
        await office.Submit(Some.Received("1", "C1"));
        await UntilTold(office, following, async () => await office.Figure("C1", "open") == 1);

        await office.LetAllGo();
        await office.Submit(Some.Received("2", "C1"));

        await UntilTold(office, following, async () => await office.Figure("C1", "open") == 2);
        await office.Submit(Some.Received("3", "C1"));
        await UntilTold(office, following, async () => await office.Figure("C1", "open") == 3);
    }

    [Fact]
    public async Task Whoever_stops_following_is_free_at_once_with_or_without_cancelling()
    {
        await using var office = await Office.Open();
        await Patience.For(FollowOnce(office, CancellationToken.None), "the one who just left");
        using var leaving = new CancellationTokenSource();
        var following = FollowOnce(office, leaving.Token, most: int.MaxValue);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patience.For(following, "the one who cancelled"));
    }

    private static async Task FollowOnce(Office office, CancellationToken cancellationToken, int most = 1)
    {
        await foreach (var _ in office.Feed.Follow(Some.Key("C1"), cancellationToken))
        {
            if (--most == 0)
            {
                break;
            }
        }
    }

    // A change may be told more than once, and never too rarely.
    private static async Task UntilTold(Office office, IAsyncEnumerator<UnitChange> following, Func<Task<bool>> holds)
    {
        do
        {
            Assert.True(await office.Elapse(following.MoveNextAsync().AsTask(), "a change to be told"));
        }
        while (!await holds());
    }
}
