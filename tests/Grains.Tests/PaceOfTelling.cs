using ParLive.Grains.Telling;
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

        // It changes by half or double at a time, so that one look that was held up decides nothing.
        Work(TimeSpan.FromMilliseconds(1), of: TimeSpan.FromSeconds(10));
        Assert.Equal(TellingPace.Longest / 2, _pace.Gap);
        for (var again = 0; again < 10; again++) Work(TimeSpan.FromMilliseconds(1), of: TimeSpan.FromSeconds(10));
        Assert.Equal(TellingPace.Shortest, _pace.Gap);
    }

    [Fact]
    public void Telling_may_take_the_cores_that_nobody_else_takes_and_no_more()
    {
        var worked = TimeSpan.Zero;
        var pace = new TellingPace(_clock, () => worked);
        for (var again = 0; again < 10; again++) WorkBeside(left: 0.5, taken: 0.5);
        Assert.Equal(TellingPace.Shortest, pace.Gap);

        WorkBeside(left: 0.25, taken: 0.5);
        Assert.Equal(TellingPace.Shortest * 2, pace.Gap);
        for (var again = 0; again < 10; again++) WorkBeside(left: 0, taken: 0.5);
        Assert.Equal(TellingPace.Longest, pace.Gap);

        void WorkBeside(double left, double taken)
        {
            var of = TimeSpan.FromMilliseconds(400);
            worked += (Environment.ProcessorCount - left) * of;
            Work(pace, taken * of, of);
        }
    }

    [Fact]
    public void A_digest_waits_only_while_there_is_much_to_tell()
    {
        Assert.Equal(TimeSpan.Zero, _pace.DigestGap);
        for (var again = 0; again < 10; again++) Work(TimeSpan.FromMilliseconds(400), of: TimeSpan.FromMilliseconds(400));
        Assert.Equal(TellingPace.Longest * 4, _pace.DigestGap);
        for (var again = 0; again < 10; again++) Work(TimeSpan.FromMilliseconds(1), of: TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.Zero, _pace.DigestGap);
    }

    [Fact]
    public async Task A_digest_that_waits_is_told_though_nothing_else_happens()
    {
        await using var office = await Office.Open();
        await office.Submit(Some.Received("1", "C1"));
        await office.Until(async () => (await office.Board("D1")).Rows.Single(row => row.Unit == Some.Key("C1")).Open == 1, "the board of D1 to know the first");

        for (var again = 0; again < 10; again++)
        {
            office.Clock.Advance(TimeSpan.FromMilliseconds(400));
            office.Pace.Took(office.Clock.GetTimestamp() - (Environment.ProcessorCount * TimeSpan.FromSeconds(4).Ticks));
        }

        Assert.True(office.Pace.DigestGap > TimeSpan.Zero);
        await office.Submit(Some.Received("2", "C1"));
        await office.Submit(Some.Received("3", "C1"));
        var before = office.Clock.GetUtcNow();
        await office.Until(async () => (await office.Board("D1")).Rows.Single(row => row.Unit == Some.Key("C1")).Open == 3, "the board of D1 to know all");
        Assert.True(office.Clock.GetUtcNow() - before < TimeSpan.FromMinutes(1));
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

    private void Work(TimeSpan taken, TimeSpan of) => Work(_pace, taken, of);

    private void Work(TellingPace pace, TimeSpan taken, TimeSpan of)
    {
        _clock.Advance(of);
        pace.Took(_clock.GetTimestamp() - taken.Ticks);
    }
}
