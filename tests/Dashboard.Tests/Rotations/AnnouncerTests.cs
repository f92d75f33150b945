using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Screens;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Rotations;

public sealed class AnnouncerTests
{
    private readonly ManualClock _clock = new();
    private readonly FakeFeed _feed;
    private readonly FakeJudgements _judgements = new();
    private readonly ConnectedScreens _screens;
    private readonly Announcer _announcer;

    public AnnouncerTests()
    {
        _feed = new FakeFeed(_clock).With(Some.Province(), Some.Commune(1));
        var options = Options.Create(new DashboardOptions());
        var meters = new DashboardMeters(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
        _screens = new ConnectedScreens(_clock, meters, options);
        _announcer = new Announcer(
            new Announcements(_feed, _judgements, _clock, options), _feed, _screens, _clock, options, NullLogger<Announcer>.Instance);
    }

    [Fact]
    public async Task A_screen_hears_what_is_known_and_then_of_each_change_once()
    {
        var line = Connect("a");
        Assert.Empty((await HearAsync("a")).Alarms!);
        Rounds(3);
        var first = Assert.Single(line.Announced);
        Assert.Empty(first.Alarms!);

        _judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5));
        Rounds(4);

        Assert.Equal("Phường Rạch Giá: trễ nhiều hơn nhóm", Assert.Single(Assert.Single(line.Announced.Skip(1)).Alarms!).Why);
    }

    [Fact]
    public async Task All_screens_of_a_unit_and_a_language_get_the_same_bytes_and_those_of_another_do_not()
    {
        var (one, two, english, commune) = (Connect("a"), Connect("b"), Connect("c"), Connect("d"));
        await HearAsync("a");
        await HearAsync("b");
        await HearAsync("c", "en");
        await HearAsync("d", unit: Some.Commune(1).Key);

        Rounds(1);

        Assert.Same(Assert.Single(one.Messages), Assert.Single(two.Messages));
        Assert.NotSame(one.Messages[0], Assert.Single(english.Messages));
        Assert.Contains("ranking", Assert.Single(commune.Announced).Empty, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Whoever_went_is_told_nothing_and_with_the_last_one_the_rounds_end()
    {
        var line = Connect("a");
        await HearAsync("a");
        _screens.Remove("a");
        _announcer.Remove("a");

        Rounds(1);

        Assert.Empty(line.Messages);
        Assert.Null(_clock.NextAlarm);
        // And whoever comes next is told again.
        var next = Connect("b");
        await HearAsync("b");
        Rounds(1);
        Assert.Single(next.Messages);
    }

    [Fact]
    public async Task A_screen_that_went_before_it_was_answered_is_in_no_round()
    {
        await HearAsync("gone");

        Assert.Null(_clock.NextAlarm);
    }

    [Fact]
    public async Task A_screen_that_takes_nothing_is_cut_off_and_keeps_nobody_waiting()
    {
        var (slow, quick) = (Connect("a"), Connect("b"));
        slow.Freeze();
        await HearAsync("a");
        await HearAsync("b");
        Rounds(1);
        Assert.Single(quick.Messages);

        _clock.Advance(new DashboardOptions().LongestSend);

        Assert.True(slow.Aborted);
        Assert.False(quick.Aborted);
    }

    [Fact]
    public async Task What_could_not_be_found_out_is_asked_for_again()
    {
        var line = Connect("a");
        await HearAsync("a");
        Rounds(1);
        _judgements.Found = null!;
        Rounds(12);

        _judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5));
        Rounds(2);

        Assert.Single(line.Announced[^1].Alarms!);
    }

    private FakeLine Connect(string connection)
    {
        var line = new FakeLine();
        _screens.Add(connection, line);
        return line;
    }

    private Task<Announced> HearAsync(string connection, string language = "vi", string? unit = null) =>
        _announcer.HearAsync(connection, _feed.Find(unit ?? Some.Province().Key)!, language);

    private void Rounds(int count)
    {
        for (var round = 0; round < count; round++)
            _clock.Advance(Announcements.Fresh);
    }
}
