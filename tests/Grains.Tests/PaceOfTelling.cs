using ParLive.Grains.Units;
using ParLive.Testing;

namespace ParLive.Grains.Tests;

public sealed class PaceOfTelling
{
    private readonly ManualClock _clock = new();
    private readonly TellingPace _pace;

    public PaceOfTelling() => _pace = new TellingPace(_clock);

    [Fact]
    public void The_gap_grows_with_the_work_of_telling_up_to_its_longest_and_falls_back_when_there_is_less()
    {
        Assert.Equal(TellingPace.Shortest, _pace.Gap);
        Work(TimeSpan.FromMilliseconds(100), of: TimeSpan.FromMilliseconds(400));
        Assert.Equal(TellingPace.Shortest * 2, _pace.Gap);

        // At twice the gap the same units would tell half as often; those that take as much all the same have more to tell.
        Work(TimeSpan.FromMilliseconds(100), of: TimeSpan.FromMilliseconds(400));
        Assert.Equal(TellingPace.Shortest * 4, _pace.Gap);
        for (var again = 0; again < 10; again++) Work(TimeSpan.FromMilliseconds(400), of: TimeSpan.FromMilliseconds(400));
        Assert.Equal(TellingPace.Longest, _pace.Gap);

        Work(TimeSpan.FromMilliseconds(1), of: TimeSpan.FromSeconds(10));
        Assert.Equal(TellingPace.Shortest, _pace.Gap);
    }

    [Fact]
    public void What_took_no_more_than_its_share_changes_nothing()
    {
        for (var again = 0; again < 100; again++) Work(TimeSpan.FromMilliseconds(40), of: TimeSpan.FromMilliseconds(400));
        Assert.Equal(TellingPace.Shortest, _pace.Gap);
    }

    [Fact]
    public void Those_that_rest_at_the_same_time_share_a_timer_and_none_rests_longer_than_the_gap()
    {
        var rest = _pace.Rest();
        Assert.Same(rest, _pace.Rest());
        _clock.Advance(TellingPace.Shortest / 2);
        var later = _pace.Rest();
        Assert.NotSame(rest, later);

        _clock.Advance(TellingPace.Shortest / 2);
        Assert.True(rest.IsCompleted);
        Assert.False(later.IsCompleted);
        _clock.Advance(TellingPace.Shortest / 2);
        Assert.True(later.IsCompleted);
    }

    private void Work(TimeSpan taken, TimeSpan of)
    {
        _clock.Advance(of);
        _pace.Took(_clock.GetTimestamp() - taken.Ticks);
    }
}
