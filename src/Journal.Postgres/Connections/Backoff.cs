namespace ParLive.Journal.Postgres.Connections;

/// <summary>Longer and longer pauses between tries, on an injected clock.</summary>
internal sealed class Backoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly long _since = clock.GetTimestamp();
    private TimeSpan _next = First;

    /// <summary>How long it has been tried.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_since);

    public Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(Next(), clock, cancellationToken);

    /// <summary>The same for a thread of its own; false when it was told to stop.</summary>
    public bool Pause(WaitHandle stop) => Pause(clock, Next(), stop);

    /// <summary>One pause of a thread of its own; false when it was told to stop.</summary>
    public static bool Pause(TimeProvider clock, TimeSpan length, WaitHandle stop)
    {
        using var over = new ManualResetEvent(initialState: false);
        using var timer = clock.CreateTimer(_ => Ring(over), null, length, Timeout.InfiniteTimeSpan);
        return WaitHandle.WaitAny([stop, over]) != 0;
    }

    private TimeSpan Next()
    {
        var pause = _next;
        _next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause;
    }

    // It may ring while its waiter, told to stop, has left already.
    private static void Ring(ManualResetEvent over)
    {
        try
        {
            over.Set();
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits any more.
        }
    }
}
