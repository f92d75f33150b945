using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Views;

public sealed class BesideTests
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ManualClock _clock = new(Some.Monday);
    private readonly Beside<string> _beside;
    private int _asked;

    public BesideTests() => _beside = new(_clock, Fresh);

    [Fact]
    public void An_answer_is_asked_for_once_while_it_is_fresh_and_again_when_it_is_old()
    {
        Assert.Equal("1", Known());
        Assert.Equal("1", Known());
        _clock.Advance(Fresh);

        Assert.Equal("2", Known());
    }

    [Fact]
    public async Task Nothing_waits_for_an_answer_under_way_and_the_last_one_is_shown_meanwhile()
    {
        Assert.Equal("1", Known());
        _clock.Advance(Fresh);
        var slow = new TaskCompletionSource<string?>();

        Assert.Equal("1", _beside.Known("H", () => slow.Task));
        var soon = _beside.SoonAsync("other", () => slow.Task);
        Assert.False(soon.IsCompleted);
        slow.SetResult("late");

        Assert.Equal("late", await soon);
        Assert.Equal("late", Known());
    }

    [Fact]
    public void A_question_that_fails_leaves_the_last_answer_but_not_for_ever()
    {
        Assert.Equal("1", Known());
        _clock.Advance(Fresh);

        Assert.Equal("1", Fail());
        _clock.Advance(Fresh * 10);
        Assert.Null(Fail());
    }

    private string? Known() => _beside.Known("H", () => Task.FromResult<string?>($"{++_asked}"));

    private string? Fail() => _beside.Known("H", () => throw new InvalidOperationException("away"));
}
