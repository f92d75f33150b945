namespace ParLive.Grains.Telling;

/// <summary>How long units gather what they tell upward: at once after calm, longer while telling takes more of the machine than it may.</summary>
/// <remarks>
/// Ten thousand units that each tell every 25 ms what one event changed would take the cores from the events themselves. So the
/// work of telling is measured, all units of a process together, and the gap grows until that work is its share: an eighth of a core when the
/// process needs all of them, and as many cores as are left while some are, because nothing is gained by a core that waits. It falls back as soon
/// as there is less to tell. Safe for use from several threads.
/// </remarks>
/// <param name="clock">The clock.</param>
/// <param name="worked">How long the cores have worked for this process, all together; null where nobody knows, as if they always did.</param>
public sealed class TellingPace(TimeProvider clock, Func<TimeSpan>? worked = null)
{
    /// <summary>The gap while there is little to tell.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(25);

    /// <summary>However much there is to tell, nobody above is further behind than this for each level.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    // A digest is read from a whole timeline and kept by everybody above, so under load it follows the changes at some distance.
    private const int GapsPerDigest = 4;

    // Of one core.
    private const double Share = 0.125;

    // What took long for once, because a core was elsewhere, is no reason to let all that stands above fall behind.
    private const double MostChange = 2;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(250);

    // Those that rest for much the same time share a timer: a clock with ten thousand of them does nothing else.
    private const int Steps = 64;
    private readonly Lock _gate = new();
    private Task _rest = Task.CompletedTask;
    private long _restBegan;
    private TimeSpan _restLasts;
    private long _gap = Shortest.Ticks;
    private long _began = clock.GetTimestamp();
    private long _spent;
    private long _worked = worked?.Invoke().Ticks ?? 0;

    /// <summary>The gap now.</summary>
    public TimeSpan Gap => TimeSpan.FromTicks(Volatile.Read(ref _gap));

    /// <summary>How long a unit gathers what its digest tells: not at all while there is little to tell.</summary>
    public TimeSpan DigestGap => Gap is var gap && gap > Shortest ? gap * GapsPerDigest : TimeSpan.Zero;

    /// <summary>Completes after the gap, give or take a sixty-fourth of it.</summary>
    public Task Rest()
    {
        lock (_gate)
        {
            var gap = Gap;
            if (gap != _restLasts || clock.GetElapsedTime(_restBegan) > gap / Steps)
            {
                (_rest, _restBegan, _restLasts) = (Task.Delay(gap, clock), clock.GetTimestamp(), gap);
            }

            return _rest;
        }
    }

    /// <summary>Notes work that began at a timestamp and ends now.</summary>
    public void Took(long started)
    {
        var now = clock.GetTimestamp();
        var spent = Interlocked.Add(ref _spent, now - started);
        var began = Volatile.Read(ref _began);
        var length = clock.GetElapsedTime(began, now);
        if (length < Window || Interlocked.CompareExchange(ref _began, now, began) != began)
        {
            return;
        }

        // What the same telling would have taken at the shortest gap decides, so the gap finds its length in a few steps.
        Interlocked.Add(ref _spent, -spent);
        var taken = clock.GetElapsedTime(0, spent) / length;
        var change = Math.Clamp(taken / Math.Max(Share, CoresLeft(length)), 1 / MostChange, MostChange);
        Volatile.Write(ref _gap, Math.Clamp((long)(_gap * change), Shortest.Ticks, Longest.Ticks));
    }

    // Only whoever ended a window is here.
    private double CoresLeft(TimeSpan length)
    {
        if (worked is null) return 0;
        var now = worked().Ticks;
        return Environment.ProcessorCount - ((now - Interlocked.Exchange(ref _worked, now)) / (double)length.Ticks);
    }
}
