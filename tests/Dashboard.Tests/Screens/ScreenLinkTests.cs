using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Screens;

public sealed class ScreenLinkTests
{
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(5);

    private readonly ManualClock _clock = new();
    private readonly DashboardMeters _meters =
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    private readonly PublishedFrame[] _frames;

    public ScreenLinkTests()
    {
        var frames = Enumerable.Range(1, 9).Select(Frame).ToList();
        _frames = [.. frames.Select((frame, index) => new PublishedFrame(frame, index == 0 ? null : frames[index - 1]))];
    }

    [Fact]
    public void The_first_frame_is_whole_and_the_next_a_patch()
    {
        var (line, link) = Screen();

        link.Offer(_frames[0]);
        link.Offer(_frames[1]);

        Assert.NotNull(line.Taken()!.Whole);
        Assert.Equal("""<p data-f="n">2</p>""", line.Taken()!.Fragments!["n"]);
    }

    [Fact]
    public void A_screen_that_says_where_it_stands_gets_only_what_is_new()
    {
        var (line, link) = Screen(new FramePosition("epoch", 3));

        link.Offer(_frames[3]);

        Assert.Null(line.Taken()!.Whole);
    }

    [Fact]
    public async Task A_slow_screen_gets_the_latest_frame_only_and_gets_it_whole()
    {
        var (line, link) = Screen();
        line.Freeze();
        foreach (var frame in _frames)
            link.Offer(frame);

        line.Thaw();
        await Patience.For(link.Sending, "the slot to be empty");

        Assert.Equal(1, line.Taken()!.Offset);
        var latest = line.Taken()!;
        Assert.Equal(9, latest.Offset);
        Assert.NotNull(latest.Whole);
        Assert.Null(line.Taken());
    }

    [Fact]
    public void A_frozen_screen_delays_nobody()
    {
        var (frozen, held) = Screen();
        var (line, link) = Screen();
        frozen.Freeze();

        foreach (var frame in _frames)
        {
            held.Offer(frame);
            link.Offer(frame);
        }

        Assert.Equal(_frames.Length, line.Messages.Count);
        Assert.Single(frozen.Messages);
    }

    [Fact]
    public void A_send_of_more_than_five_seconds_ends_the_connection()
    {
        var (line, link) = Screen();
        line.Freeze();
        link.Offer(_frames[0]);

        _clock.Advance(LongestSend - TimeSpan.FromMilliseconds(1));
        Assert.False(line.Aborted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(line.Aborted);
    }

    [Fact]
    public async Task A_send_that_ends_in_time_leaves_no_alarm_behind()
    {
        var (line, link) = Screen();
        line.Freeze();
        link.Offer(_frames[0]);

        line.Thaw();
        await Patience.For(link.Sending, "the send to end");

        Assert.Null(_clock.NextAlarm);
    }

    [Fact]
    public void A_frame_offered_twice_is_sent_once()
    {
        var (line, link) = Screen();

        link.Offer(_frames[1]);
        link.Offer(_frames[1]);
        link.Offer(_frames[0]);

        Assert.Single(line.Messages);
    }

    [Fact]
    public void A_frame_is_serialised_once_for_all_screens()
    {
        var screens = Enumerable.Range(0, 5).Select(_ => Screen(new FramePosition("epoch", 1))).ToList();

        foreach (var (_, link) in screens)
            link.Offer(_frames[1]);

        Assert.Single(screens.SelectMany(screen => screen.Line.Messages).Distinct());
    }

    [Fact]
    public void A_screen_that_changed_scenes_gets_no_frame_of_the_old_one()
    {
        var (line, link) = Screen();

        link.Show("other", default);
        link.Offer(_frames[0]);

        Assert.Empty(line.Messages);
    }

    private (FakeLine Line, ScreenLink Link) Screen(FramePosition position = default)
    {
        var line = new FakeLine();
        var link = new ScreenLink(line, _clock, LongestSend, _meters);
        link.Show("view", position);
        return (line, link);
    }

    private static Frame Frame(int offset) => new(
        "view", "epoch", offset, "build", Feeds.Some.Monday, Feeds.Some.Monday, null, Scissors.Cut($"""<main><p data-f="n">{offset}</p></main>"""));
}
