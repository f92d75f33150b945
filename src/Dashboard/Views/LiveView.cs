using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Screens;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Views;

/// <summary>One view while somebody watches it: follows the feed, renders once, and offers each frame to all its screens.</summary>
internal sealed partial class LiveView(ViewKey key, UnitInfo unit, string epoch, LiveViewParts parts)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ScreenLink, byte> _screens = [];
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<Frame> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Written by the following of the feed, read by the loop: any number of changes are one.
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ILogger _logger = parts.Logger;
    private readonly ViewSight _sight = new(key, unit, parts);
    private Task _running = Task.CompletedTask;

    // How many times as long as alone it waits between its frames, because there are others.
    private double _stretch = 1;
    private volatile PublishedFrame? _latest;

    // Counted beside the dictionary, which would stop all joins to count itself.
    private int _viewers;

    /// <summary>What it shows.</summary>
    public ViewKey Key => key;

    /// <summary>Its short name on the wire.</summary>
    public string Name { get; } = ViewNames.Short(key);

    /// <summary>How many screens watch it.</summary>
    public int Viewers => Volatile.Read(ref _viewers);

    /// <summary>The latest frame; null before the first.</summary>
    public Frame? Latest => _latest?.Frame;

    /// <summary>Starts to live.</summary>
    public void Start() => _running = Task.Run(() => LiveAsync(_end.Token));

    /// <summary>The latest frame, or the first as soon as there is one.</summary>
    public async Task<Frame> FrameAsync(CancellationToken cancellationToken) =>
        Latest ?? await _first.Task.WaitAsync(cancellationToken);

    /// <summary>Lets a screen watch that says it has come this far; sends it the whole frame if that is not the latest.</summary>
    public void Join(ScreenLink screen, FramePosition position)
    {
        // Joined before compared: a frame in between is offered twice rather than lost, and the screen takes it once.
        screen.Show(Name, position);
        if (_screens.TryAdd(screen, 0))
        {
            Interlocked.Increment(ref _viewers);
            parts.Audience.ViewerJoined();
        }
        if (_latest is { } latest && !latest.Frame.IsAt(position))
            screen.Offer(latest);
    }

    /// <summary>Lets a screen go.</summary>
    public void Leave(ScreenLink screen)
    {
        if (_screens.TryRemove(screen, out _))
        {
            Interlocked.Decrement(ref _viewers);
            parts.Audience.ViewerLeft();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        foreach (var screen in _screens.Keys)
            Leave(screen);
        _end.Dispose();
    }

    private async Task LiveAsync(CancellationToken cancellationToken)
    {
        var following = FollowAsync(cancellationToken);
        try
        {
            // Followed before read: a change between the two is seen again rather than lost.
            await ChangeOrAsync(parts.Clock.GetUtcNow() + Pace.Heartbeat, cancellationToken);
            _changes.Reader.TryRead(out _);
            while (true)
            {
                var due = (Latest?.At ?? parts.Clock.GetUtcNow()) + Pace.Heartbeat;
                var (shownAt, gap) = await LookAndShowAsync(due, cancellationToken);
                await RestAsync(shownAt, gap, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _first.TrySetCanceled(cancellationToken);
        }
        await following;
    }

    // It looks in its turn and not before, so that what it shows is not as old as the wait for the turn.
    private async Task<(DateTimeOffset At, TimeSpan Gap)> LookAndShowAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        using (await parts.Turns.TakeAsync(cancellationToken))
        {
            var picture = await _sight.LookAsync(Earlier(due, parts.Clock.GetUtcNow() + Turns.LongestLook), cancellationToken);
            if (!_sight.IsAwaiting)
                return await ShowAsync(picture);
        }
        // A unit that does not answer at once is awaited where that holds up nobody else.
        var late = await _sight.LookAsync(due, cancellationToken);
        using (await parts.Turns.TakeAsync(cancellationToken))
            return await ShowAsync(late);
    }

    private async Task<(DateTimeOffset At, TimeSpan Gap)> ShowAsync(Picture picture)
    {
        var began = parts.Clock.GetTimestamp();
        var content = await DrawAsync(picture);
        parts.Meters.Rendered(parts.Clock.GetElapsedTime(began));
        var before = Latest;
        var frame = new Frame(
            Name, epoch, (before?.Offset ?? 0) + 1, parts.Options.Build, parts.Clock.GetUtcNow(), picture.AsOf, picture.StaleSince, content);
        var published = new PublishedFrame(frame, before);
        _latest = published;
        _first.TrySetResult(frame);
        var cost = parts.Clock.GetElapsedTime(began);
        cost += await Offering.OfAsync(published, _screens.Select(screen => screen.Key), parts.Clock);
        parts.Pace.Note(cost, _stretch);
        _stretch = parts.Pace.Stretch(Viewers, parts.Audience.Average);
        return (frame.At, Pace.Gap(cost, _stretch));
    }

    private async Task<FrameContent> DrawAsync(Picture picture)
    {
        try
        {
            return await parts.Renderer.RenderAsync(key, picture);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The wall keeps what it shows, and the heart beats on; what cannot be drawn now may be drawn with the next figures.
            LogNotDrawn(failure, key.Canonical);
            return Latest?.Content ?? Scissors.Cut("<main></main>");
        }
    }

    private async Task RestAsync(DateTimeOffset shownAt, TimeSpan gap, CancellationToken cancellationToken)
    {
        if (!_sight.Blinking)
            await ChangeOrAsync(Earlier(shownAt + Pace.Heartbeat, NextMinute(shownAt)), cancellationToken);
        await parts.Clock.UntilAsync(shownAt + gap, cancellationToken);
        if (_changes.Reader.TryRead(out _) || parts.Clock.GetUtcNow() >= NextMinute(shownAt))
            _sight.Blink();
    }

    private async Task ChangeOrAsync(DateTimeOffset beat, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var change = _changes.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(change, _sight.AnswerAsync(either.Token), parts.Clock.UntilAsync(beat, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var _ in parts.Feed.Follow(key.Unit, cancellationToken))
                    _changes.Writer.TryWrite(true);
                await parts.Clock.UntilAsync(parts.Clock.GetUtcNow() + Pace.Heartbeat, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // A wall that quietly stops looks like a unit where nothing happens: it reads on at each heartbeat and follows anew.
                LogNotFollowed(failure, key.Unit);
                await parts.Clock.UntilAsync(parts.Clock.GetUtcNow() + Pace.Heartbeat, CancellationToken.None).WaitAsync(cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static DateTimeOffset NextMinute(DateTimeOffset moment) =>
        new DateTimeOffset(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), moment.Offset).AddMinutes(1);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    [LoggerMessage(LogLevel.Error, "View {View} could not be drawn and keeps its last picture")]
    private partial void LogNotDrawn(Exception failure, string view);

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not be followed; its walls go on reading and follow it anew")]
    private partial void LogNotFollowed(Exception failure, string unit);
}
