using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Views;

public sealed class PaceTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_cheap_frame_may_be_followed_after_150_milliseconds() =>
        Assert.Equal(150, new Pace(_clock).Gap(TimeSpan.FromMilliseconds(2), 10, 10).TotalMilliseconds);

    [Fact]
    public void A_costly_frame_is_followed_after_twice_its_cost() =>
        Assert.Equal(400, new Pace(_clock).Gap(TimeSpan.FromMilliseconds(200), 10, 10).TotalMilliseconds);

    [Fact]
    public void When_all_views_pass_half_a_core_the_least_watched_wait_longest()
    {
        var pace = new Pace(_clock);
        for (var frame = 0; frame < 100; frame++)
        {
            pace.Note(TimeSpan.FromMilliseconds(90));
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        var watched = pace.Gap(TimeSpan.FromMilliseconds(10), 50, 20);
        var hardly = pace.Gap(TimeSpan.FromMilliseconds(10), 1, 20);

        Assert.InRange(watched.TotalMilliseconds, 200, 300);
        Assert.True(hardly > watched);
    }

    [Fact]
    public void However_much_there_is_to_do_the_heart_beats_on()
    {
        var pace = new Pace(_clock);
        pace.Note(TimeSpan.FromMinutes(1));

        Assert.Equal(Pace.Heartbeat, pace.Gap(TimeSpan.FromSeconds(9), 0, 5));
        Assert.True(pace.ReadEvery + Pace.Heartbeat <= Pace.LongestUnread);
    }

    [Fact]
    public void Work_long_ago_is_forgotten()
    {
        var pace = new Pace(_clock);
        pace.Note(TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.InRange(pace.Load, 0, 0.001);
    }
}
