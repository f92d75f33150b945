namespace ParLive.Dashboard.Views;

/// <summary>Waiting for moments.</summary>
internal static class Moments
{
    /// <summary>Completes when the clock shows the moment or later.</summary>
    public static Task UntilAsync(this TimeProvider clock, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        // Whole milliseconds upwards, because a delay is cut to them and would ring before its moment.
        var wait = Math.Ceiling((moment - clock.GetUtcNow()).TotalMilliseconds);
        return wait <= 0
            ? cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask
            : Task.Delay(TimeSpan.FromMilliseconds(wait), clock, cancellationToken);
    }
}
