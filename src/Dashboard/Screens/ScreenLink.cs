using Microsoft.AspNetCore.SignalR;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Screens;

/// <summary>
/// What goes to one screen: one send in flight, and one slot in which the latest frame waits. However slow the screen is, it holds one
/// frame here and delays nobody; what it skips makes the next frame whole.
/// </summary>
internal sealed class ScreenLink(IScreenLine line, TimeProvider clock, TimeSpan longestSend, DashboardMeters meters)
{
    private readonly Lock _gate = new();

    // All of these under the gate.
    private string? _view;
    private FramePosition _shown;
    private FramePosition _newest;
    private PublishedFrame? _waiting;
    private bool _sending;
    private bool _closed;

    /// <summary>From here on the screen shows this view, and says it has come this far in it.</summary>
    public void Show(string view, FramePosition position)
    {
        lock (_gate)
            (_view, _shown, _newest, _waiting) = (view, position, position, null);
    }

    /// <summary>Sends the frame now, or as soon as the frame in flight is through unless a newer one comes before.</summary>
    public void Offer(PublishedFrame published)
    {
        lock (_gate)
        {
            var frame = published.Frame;
            // A screen that joins may be offered one frame twice: by the view's loop and by the join itself.
            var old = _newest.IsIn(frame.Epoch) && frame.Offset <= _newest.Offset;
            if (_closed || old || !string.Equals(frame.View, _view, StringComparison.Ordinal))
                return;
            _newest = new FramePosition(frame.Epoch, frame.Offset);
            _waiting = published;
            if (_sending)
                return;
            _sending = true;
        }
        Sending = DrainAsync();
    }

    /// <summary>Nothing is sent any more.</summary>
    public void Close()
    {
        lock (_gate)
            (_closed, _waiting) = (true, null);
    }

    /// <summary>The sends under way; a test may wait for them.</summary>
    internal Task Sending { get; private set; } = Task.CompletedTask;

    private async Task DrainAsync()
    {
        while (Next() is { } message)
        {
            if (!await TrySendAsync(message))
                Close();
        }
    }

    private SerializedHubMessage? Next()
    {
        lock (_gate)
        {
            if (_waiting is not { } next)
            {
                _sending = false;
                return null;
            }
            var message = next.For(_shown);
            (_shown, _waiting) = (new FramePosition(next.Frame.Epoch, next.Frame.Offset), null);
            return message;
        }
    }

    private async Task<bool> TrySendAsync(SerializedHubMessage message)
    {
        try
        {
            await line.SendInTimeAsync(message, (clock, longestSend), static late => ((ScreenLink)late!).Abort(), this);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The line is gone; the hub hears of it by itself, and the screen will come back over another one.
            return false;
        }
    }

    private void Abort()
    {
        meters.Aborted();
        Close();
        line.Abort();
    }
}
