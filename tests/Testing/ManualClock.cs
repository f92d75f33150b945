using System.Globalization;

namespace ParLive.Testing;

/// <summary>A clock that stands still until a test moves it, and that rings every alarm on the way, in order.</summary>
/// <remarks>
/// An alarm rings on the thread that moves the clock, while the clock shows exactly the alarm's moment; alarms of one
/// moment ring in the order in which they were set. An alarm set while another rings still rings if it falls on the way.
/// Any thread may read the clock and set alarms; only one at a time may move it.
/// </remarks>
public sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset SomeMonday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly SortedSet<Alarm> _set = new(Comparer<Alarm>.Create(InOrder));
    private readonly TimeZoneInfo _zone;
    private DateTimeOffset _now;
    private long _alarms;

    /// <summary>A clock that shows Monday, 2 March 2026, 08:00 in Hà Nội, in universal time.</summary>
    public ManualClock()
        : this(SomeMonday)
    {
    }

    /// <summary>A clock that shows <paramref name="start"/>.</summary>
    /// <param name="start">The moment at which the clock stands.</param>
    /// <param name="zone">The zone that counts as local; universal time unless told.</param>
    public ManualClock(DateTimeOffset start, TimeZoneInfo? zone = null)
    {
        _now = start.ToUniversalTime();
        _zone = zone ?? TimeZoneInfo.Utc;
    }

    /// <summary>The moment that the clock shows.</summary>
    public DateTimeOffset Now => GetUtcNow();

    /// <summary>When the next alarm rings, or nothing if none is set.</summary>
    public DateTimeOffset? NextAlarm
    {
        get
        {
            lock (_gate)
                return _set.Min?.Due;
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _zone;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock forward and rings what is due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock forward to a moment and rings what is due on the way.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        while (NextDue(moment) is { } alarm)
            alarm.Ring();
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <inheritdoc/>
    public override string ToString() => Now.ToString("O", CultureInfo.InvariantCulture);

    private static int InOrder(Alarm one, Alarm other) =>
        one.Due.CompareTo(other.Due) is var byMoment and not 0 ? byMoment : one.Order.CompareTo(other.Order);

    // Takes the next alarm off and sets the clock to it in one step, so that no reader sees the one without the other.
    private Alarm? NextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            if (until < _now)
                throw new ArgumentOutOfRangeException(nameof(until), until, $"The clock already shows {_now:O} and only goes forward.");

            if (_set.Min is not { } next || next.Due > until)
            {
                _now = until;
                return null;
            }

            _now = next.Due;
            Rearm(next, next.Period);
            return next;
        }
    }

    private void Rearm(Alarm alarm, TimeSpan after)
    {
        _set.Remove(alarm);
        if (after == Timeout.InfiniteTimeSpan)
            return;

        alarm.Due = _now + after;
        alarm.Order = ++_alarms;
        _set.Add(alarm);
    }

    private sealed class Alarm(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        // Guarded by the clock's gate, because the set is sorted by them.
        private bool _disposed;

        public DateTimeOffset Due { get; set; }

        public long Order { get; set; }

        public TimeSpan Period { get; private set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                    return false;

                // As with the system's timers, a period of zero means "once".
                Period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                clock.Rearm(this, dueTime);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._set.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
