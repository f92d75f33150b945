using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Screens;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Views;

public sealed class LiveViewTests : IAsyncDisposable
{
    private static readonly UnitInfo Province = Some.Province();
    private static readonly ViewKey Key = new(Province.Key, SceneKind.Overview, 10, null, "vi");

    private readonly ManualClock _clock = new(Some.Monday);
    private readonly FakeFeed _feed;
    private readonly ServiceProvider _services;
    private readonly LiveViews _views;

    public LiveViewTests()
    {
        _feed = new FakeFeed(_clock).With(Province);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddSingleton<IUnitFeed>(_feed).AddSingleton<IJudgements>(new FakeJudgements())
            .AddDashboard(options =>
            {
                options.NewEpoch = () => "epoch";
                options.MostViews = 3;
            }).BuildServiceProvider();
        _views = _services.GetRequiredService<LiveViews>();
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task The_first_change_after_calm_is_shown_at_once_and_the_next_after_150_milliseconds()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);
        _clock.Advance(TimeSpan.FromMilliseconds(600));

        _feed.Say(Province.Key);
        await Next(line, "the first change");
        _feed.Say(Province.Key);
        _clock.Advance(TimeSpan.FromMilliseconds(149));
        Assert.Null(line.Taken());

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Some.Monday.AddMilliseconds(750).ToUnixTimeMilliseconds(), (await Next(line, "the second change")).At);
    }

    [Fact]
    public async Task Without_any_change_the_heart_beats_every_two_seconds_and_says_how_fresh_the_figures_are()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);

        _clock.Advance(Pace.Heartbeat);
        var beat = await Next(line, "a heartbeat");

        Assert.Equal(Some.Monday.AddSeconds(2).ToUnixTimeMilliseconds(), beat.AsOf);
        Assert.Null(beat.Whole);
        Assert.Equal("as-of", Assert.Single(beat.Fragments!).Key);
    }

    [Fact]
    public async Task The_turn_of_a_minute_is_not_missed()
    {
        _clock.AdvanceTo(new DateTimeOffset(2026, 3, 2, 16, 59, 59, TimeSpan.Zero));
        using var lease = Open();
        var line = await WatchAsync(lease);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (await Next(line, "midnight in Hà Nội")).AsOf);
    }

    [Fact]
    public async Task A_feed_that_fails_leaves_the_last_figures_and_says_since_when_they_are_old()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);
        _feed.Failure = new InvalidOperationException("gone");

        _clock.Advance(Pace.Heartbeat);
        var stale = await Next(line, "the frame that says so");

        Assert.Equal(Some.Monday.ToUnixTimeMilliseconds(), stale.StaleSince);
        Assert.Contains("không cập nhật được từ 14:32:07", stale.Fragments!["trust"], StringComparison.Ordinal);
        Assert.Contains("1.038", lease.View.Latest!.Content.Html, StringComparison.Ordinal);

        _feed.Failure = null;
        _clock.Advance(Pace.Heartbeat);
        Assert.Null((await Next(line, "fresh figures")).StaleSince);
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_does_not_stop_the_heart()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);
        var gate = await AwaitedAsync();
        _clock.Advance(Pace.Patience);

        Assert.Equal(Some.Monday.ToUnixTimeMilliseconds(), (await Next(line, "a heartbeat with old figures")).AsOf);
        gate.SetResult();
    }

    [Fact]
    public async Task A_heartbeat_waits_a_little_for_the_figures_that_belong_to_it()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);
        var gate = await AwaitedAsync();
        _clock.Advance(TimeSpan.FromMilliseconds(400));
        gate.SetResult();

        Assert.NotEqual(Some.Monday.ToUnixTimeMilliseconds(), (await Next(line, "the heartbeat with its figures")).AsOf);
    }

    [Fact]
    public async Task Figures_that_are_awaited_for_long_are_marked_as_old_before_they_are_five_seconds_old()
    {
        using var lease = Open();
        var line = await WatchAsync(lease);
        var gate = await AwaitedAsync();
        _clock.Advance(Pace.Patience);
        Assert.Null((await Next(line, "a heartbeat with figures of before")).StaleSince);
        _clock.Advance(TimeSpan.FromMilliseconds(2_000));

        var old = await Next(line, "the heartbeat that says so");
        Assert.Equal(Some.Monday.ToUnixTimeMilliseconds(), old.StaleSince);
        Assert.InRange(old.At - old.AsOf!.Value, 1, 5_000);
        gate.SetResult();
    }

    [Fact]
    public async Task One_rendering_serves_all_who_watch()
    {
        using var lease = Open();
        var lines = new List<FakeLine>();
        for (var screen = 0; screen < 20; screen++)
            lines.Add(await WatchAsync(lease));
        var reads = _feed.Reads;
        foreach (var line in lines)
            Assert.Single(line.Messages);

        _clock.Advance(Pace.Heartbeat);
        foreach (var line in lines)
            await Next(line, "the next frame on every screen");

        Assert.Equal(reads + 1, _feed.Reads);
        Assert.Single(lines.Select(line => line.Messages[^1]).Distinct());
    }

    [Fact]
    public async Task A_screen_that_joins_at_the_latest_frame_is_sent_nothing_it_has()
    {
        using var lease = Open();
        var frame = await FrameAsync(lease);
        var line = new FakeLine();

        lease.View.Join(Link(line), new FramePosition(frame.Epoch, frame.Offset));

        Assert.Empty(line.Messages);
    }

    [Fact]
    public async Task A_screen_of_an_earlier_life_is_sent_the_whole_frame()
    {
        using var lease = Open();
        var frame = await FrameAsync(lease);
        var line = new FakeLine();

        lease.View.Join(Link(line), new FramePosition("earlier", frame.Offset));

        Assert.Equal(frame.Content.Html, line.Taken()!.Whole);
    }

    [Fact]
    public async Task A_view_ends_some_time_after_its_last_viewer_and_follows_nothing_afterwards()
    {
        var lease = Open();
        await FrameAsync(lease);
        Assert.Equal(1, _feed.Followers);

        lease.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, _views.Count);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, _views.Count);
        await _services.DisposeAsync();
        Assert.Equal(0, _feed.Followers);
    }

    [Fact]
    public async Task Whoever_comes_back_in_time_finds_the_same_view()
    {
        var first = Open();
        await FrameAsync(first);
        first.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(29));

        using var second = Open();
        _clock.Advance(TimeSpan.FromSeconds(29));

        Assert.Same(first.View, second.View);
        Assert.Equal(1, _views.Count);
    }

    [Fact]
    public void A_host_carries_so_many_views_and_those_without_viewers_make_room()
    {
        using var one = Open();
        using var two = _views.Open(Key with { Language = "en" }, Province)!;
        var three = _views.Open(Key with { Rows = 14 }, Province)!;

        Assert.Null(_views.Open(Key with { Rows = 20 }, Province));
        three.Dispose();

        using var four = _views.Open(Key with { Rows = 20 }, Province);
        Assert.NotNull(four);
        Assert.Equal(3, _views.Count);
    }

    private ViewLease Open() => _views.Open(Key, Province)!;

    private static Task<Frame> FrameAsync(ViewLease lease) =>
        Patience.For(lease.View.FrameAsync(TestContext.Current.CancellationToken), "the first frame");

    // Joined at nowhere: the first message is the whole frame, and is taken off here.
    private async Task<FakeLine> WatchAsync(ViewLease lease)
    {
        await FrameAsync(lease);
        var line = new FakeLine();
        lease.View.Join(Link(line), default);
        await Next(line, "the whole frame");
        return line;
    }

    private ScreenLink Link(FakeLine line) => new(line, _clock, TimeSpan.FromSeconds(5), _services.GetRequiredService<DashboardMeters>());

    // The next frame, and the view at rest again: only then does it wait for the clock.
    private async Task<FrameMessage> Next(FakeLine line, string what)
    {
        var frame = await Patience.For(line.NextAsync().AsTask(), what);
        await Patience.For(RestAsync(), "the view to rest");
        return frame;
    }

    // A heartbeat is due, and the feed does not answer before the gate opens.
    private async Task<TaskCompletionSource> AwaitedAsync()
    {
        var gate = new TaskCompletionSource();
        _feed.Gate = gate.Task;
        _clock.Advance(Pace.Heartbeat);
        await AwaitingAsync();
        return gate;
    }

    // The view has asked its feed and waits for the answer, but not for long.
    private Task AwaitingAsync()
    {
        return Patience.For(AskedAsync(), "the view to ask its feed");

        async Task AskedAsync()
        {
            while (_clock.NextAlarm is not { } alarm || alarm > _clock.Now + Pace.Patience)
                await Task.Yield();
        }
    }

    private async Task RestAsync()
    {
        while (_clock.NextAlarm is null)
            await Task.Yield();
    }
}
