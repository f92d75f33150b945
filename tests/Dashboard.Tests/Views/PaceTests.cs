using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Views;

public sealed class PaceTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_cheap_frame_may_be_followed_after_150_milliseconds() =>
        Assert.Equal(150, Pace.Gap(TimeSpan.FromMilliseconds(2), 1).TotalMilliseconds);

    [Fact]
    public void A_costly_frame_is_followed_after_twice_its_cost() =>
        Assert.Equal(400, Pace.Gap(TimeSpan.FromMilliseconds(200), 1).TotalMilliseconds);

    [Fact]
    public void All_views_together_stay_under_half_a_core()
    {
        var pace = new Pace(_clock);
        var cost = TimeSpan.FromMilliseconds(1);
        // Alone, each of 500 views would draw every 150 ms: more than three cores.
        var due = Enumerable.Range(0, 500).Select(view => (At: TimeSpan.FromMilliseconds(view / 4.0), Stretch: 1.0)).ToArray();
        for (var now = TimeSpan.Zero; now < TimeSpan.FromSeconds(60); now += TimeSpan.FromMilliseconds(50))
        {
            for (var view = 0; view < due.Length; view++)
            {
                if (due[view].At > now)
                    continue;
                pace.Note(cost, due[view].Stretch);
                var stretch = pace.Stretch(1, 1);
                due[view] = (now + Pace.Gap(cost, stretch), stretch);
            }
            _clock.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(pace.Load, 0.4, 0.55);
    }

    [Fact]
    public void When_all_views_pass_half_a_core_the_least_watched_wait_longest()
    {
        var pace = new Pace(_clock);
        for (var frame = 0; frame < 100; frame++)
        {
            pace.Note(TimeSpan.FromMilliseconds(90), 1);
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        var (watched, hardly) = (pace.Stretch(50, 20), pace.Stretch(1, 20));

        Assert.InRange(watched, 1.5, 2);
        Assert.Equal(watched * watched, hardly, 0.001);
    }

    [Fact]
    public void A_view_that_waits_for_others_asks_for_no_less_than_it_would_alone()
    {
        var (calm, hurried) = (new Pace(_clock), new Pace(_clock));

        calm.Note(TimeSpan.FromSeconds(4), 1);
        hurried.Note(TimeSpan.FromSeconds(1), 4);

        Assert.Equal(calm.Stretch(1, 1), hurried.Stretch(1, 1), 0.001);
    }

    [Fact]
    public void However_much_there_is_to_do_the_heart_beats_on()
    {
        var pace = new Pace(_clock);
        pace.Note(TimeSpan.FromMinutes(1), 1);

        Assert.Equal(Pace.Heartbeat, Pace.Gap(TimeSpan.FromSeconds(9), pace.Stretch(0, 5)));
        Assert.True(pace.ReadEvery + Pace.Heartbeat <= Pace.LongestUnread);
    }

    [Fact]
    public void Work_long_ago_is_forgotten()
    {
        var pace = new Pace(_clock);
        pace.Note(TimeSpan.FromMinutes(1), 1);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.InRange(pace.Load, 0, 0.001);
    }
}
