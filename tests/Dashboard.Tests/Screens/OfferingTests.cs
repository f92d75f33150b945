using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Views;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Screens;

public sealed class OfferingTests
{
    private readonly ManualClock _clock = new();
    private readonly DashboardMeters _meters =
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());

    private readonly PublishedFrame _frame = new(
        new Frame("view", "epoch", 1, "build", Feeds.Some.Monday, Feeds.Some.Monday, null, Scissors.Cut("<main></main>")), null);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1_000)]
    public async Task A_frame_comes_to_each_screen_once(int screens)
    {
        var lines = Enumerable.Range(0, screens).Select(_ => new FakeLine()).ToList();

        await Patience.For(Offering.OfAsync(_frame, lines.Select(Link), TimeProvider.System), "the frame to be offered");

        Assert.All(lines, line => Assert.Single(line.Messages));
    }

    [Fact]
    public async Task A_frame_for_many_screens_is_offered_without_who_has_it()
    {
        // The last screen does not take its frame before the offering was heard of, as it never would on the same thread.
        using var heard = new ManualResetEventSlim();
        var lines = Enumerable.Range(0, 99).Select(_ => (IScreenLine)new FakeLine()).Append(new DeafLine(heard)).ToList();

        var offered = Offering.OfAsync(_frame, lines.Select(Link), TimeProvider.System);
        heard.Set();
        await Patience.For(offered, "the frame to be offered");

        Assert.All(lines[..^1], line => Assert.Single(((FakeLine)line).Messages));
        Assert.True(((DeafLine)lines[^1]).Heard);
    }

    private ScreenLink Link(IScreenLine line)
    {
        var link = new ScreenLink(line, _clock, TimeSpan.FromSeconds(5), _meters);
        link.Show("view", default);
        return link;
    }

    private sealed class DeafLine(ManualResetEventSlim until) : IScreenLine
    {
        public bool Heard { get; private set; }

        public ValueTask SendAsync(SerializedHubMessage message, CancellationToken cancellationToken)
        {
            Heard = until.Wait(TimeSpan.FromSeconds(20), cancellationToken);
            return ValueTask.CompletedTask;
        }

        public void Abort()
        {
        }
    }
}
