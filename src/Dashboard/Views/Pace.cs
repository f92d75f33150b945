namespace ParLive.Dashboard.Views;

/// <summary>How soon the next frame may follow the last.</summary>
/// <remarks>
/// The eye needs no more than a frame in 150 ms. A view's own frames stay under half a core by leaving twice their cost between them; when
/// all views of the host together would pass half a core, all wait so much longer that they do not, and those with fewer viewers than the
/// average longer than the others.
/// </remarks>
internal sealed class Pace(TimeProvider clock)
{
    /// <summary>Between two frames of one view, at least.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(150);

    /// <summary>Between two frames of one view, at most: a screen that hears nothing for longer says so.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    /// <summary>Between two readings of the feed, at most: figures change without events.</summary>
    public static readonly TimeSpan LongestUnread = TimeSpan.FromSeconds(10);

    /// <summary>How long a heartbeat that is due waits for the answer of the feed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>How old figures may be while newer ones are awaited: with the next heartbeat they would be older than five seconds.</summary>
    public static readonly TimeSpan LongestAwaited = TimeSpan.FromSeconds(4);

    private const double HalfACore = 0.5;

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();

    // Under the gate: the work of the last seconds, fading; and the work it would have been if no frame had waited for other views.
    private double _work;
    private double _wished;
    private long _noted;

    /// <summary>The share of one core that frames took lately.</summary>
    public double Load
    {
        get
        {
            lock (_gate)
            {
                Fade();
                return _work / Memory.TotalSeconds;
            }
        }
    }

    /// <summary>How many times as long as alone a view waits between its frames, so that all together stay under half a core.</summary>
    /// <param name="viewers">How many watch this view.</param>
    /// <param name="average">How many watch a view on average.</param>
    public double Stretch(int viewers, double average)
    {
        var excess = Math.Max(1, Wished() / HalfACore);
        return viewers < average ? excess * excess : excess;
    }

    /// <summary>The time between a frame that took this long and the next of its view.</summary>
    public static TimeSpan Gap(TimeSpan cost, double stretch)
    {
        var gap = Math.Max(Shortest.TotalMilliseconds, 2 * cost.TotalMilliseconds) * stretch;
        return TimeSpan.FromMilliseconds(Math.Min(gap, Heartbeat.TotalMilliseconds));
    }

    /// <summary>Notes what a frame took, rendering and fan-out together, and how long its view had waited for others.</summary>
    /// <param name="cost">What it took.</param>
    /// <param name="stretch">How many times as long as alone its view had waited before it.</param>
    public void Note(TimeSpan cost, double stretch)
    {
        lock (_gate)
        {
            Fade();
            _work += cost.TotalSeconds;
            _wished += cost.TotalSeconds * stretch;
        }
    }

    /// <summary>How old a reading may be before a heartbeat asks the feed again: older when there is much to do.</summary>
    public TimeSpan ReadEvery
    {
        get
        {
            var wished = Heartbeat * Math.Max(1, 2 * Load / HalfACore);
            return wished < LongestUnread ? wished : LongestUnread - Heartbeat;
        }
    }

    private double Wished()
    {
        lock (_gate)
        {
            Fade();
            return _wished / Memory.TotalSeconds;
        }
    }

    private void Fade()
    {
        var now = clock.GetTimestamp();
        var left = _noted == 0 ? 1 : Math.Exp(-clock.GetElapsedTime(_noted, now) / Memory);
        _noted = now;
        _work *= left;
        _wished *= left;
    }
}
