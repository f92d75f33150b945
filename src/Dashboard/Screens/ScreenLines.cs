using Microsoft.AspNetCore.SignalR;

namespace ParLive.Dashboard.Screens;

/// <summary>How messages go over lines that may be slow.</summary>
internal static class ScreenLines
{
    /// <summary>Sends a message; a line that has not taken it in time is cut.</summary>
    public static ValueTask SendInTimeAsync(
        this IScreenLine line, SerializedHubMessage message, (TimeProvider Clock, TimeSpan Longest) time, CancellationToken cancellationToken = default) =>
        line.SendInTimeAsync(message, time, static late => ((IScreenLine)late!).Abort(), line, cancellationToken);

    /// <summary>Sends a message; somebody is called if the line has not taken it in time.</summary>
    public static async ValueTask SendInTimeAsync(
        this IScreenLine line, SerializedHubMessage message, (TimeProvider Clock, TimeSpan Longest) time, TimerCallback late, object of,
        CancellationToken cancellationToken = default)
    {
        var sending = line.SendAsync(message, cancellationToken);
        // Only a send that has to wait is timed, so that the usual one costs no timer.
        await using var alarm = sending.IsCompleted ? null : time.Clock.CreateTimer(late, of, time.Longest, Timeout.InfiniteTimeSpan);
        await sending;
    }
}
