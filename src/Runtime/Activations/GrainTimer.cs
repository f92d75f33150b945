using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Activations;

/// <summary>A timer of a grain. Its callback is a turn; the clock is set again when the callback has ended.</summary>
internal sealed partial class GrainTimer : Turn, IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _over = new();
    private readonly ITimer _alarm;

    // Set by the clock's thread when it rings, cleared by the grain when the callback's turn has ended.
    private int _firing;

    // Touched only on the grain's turns.
    private TimeSpan _dueTime = Timeout.InfiniteTimeSpan;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    public GrainTimer(
        Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, TimeProvider clock, ILogger log)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        _log = log;
        _alarm = clock.CreateTimer(
            static timer => ((GrainTimer)timer!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override bool Interleaves => _options.Interleave;

    public override bool ReadOnly => false;

    public override bool KeepsAlive => _options.KeepAlive;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
        _dueTime = dueTime;
        _period = period;
        if (Volatile.Read(ref _firing) == 0)
            _alarm.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public override async Task Start(object grain)
    {
        // Unless the callback changes it, the time from its end to the next is the period.
        _dueTime = _period;
        try
        {
            if (!_over.IsCancellationRequested)
                await _callback(_over.Token);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A timer that stopped at its first failure would look like a grain where nothing happens.
            if (!_over.IsCancellationRequested)
                LogFailed(_log, failure, _activation.GrainId);
        }
    }

    // Not before the turn is taken off: it is one object each time, and cannot run twice at once.
    public override void Complete(Task ended)
    {
        Volatile.Write(ref _firing, 0);
        _alarm.Change(_dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _alarm.Dispose();
        _activation.Timers.Remove(this);
        try
        {
            _over.Cancel();
        }
        catch (AggregateException failure)
        {
            // Thrown by whoever was waiting for the end; the grain must come to its own all the same.
            LogFailed(_log, failure, _activation.GrainId);
        }
    }

    // One callback at a time, whatever the clock does meanwhile.
    private void Ring()
    {
        if (Interlocked.Exchange(ref _firing, 1) == 0)
            _activation.Tick(this);
    }

    [LoggerMessage(LogLevel.Warning, "The callback of a timer of grain {Grain} failed")]
    private static partial void LogFailed(ILogger log, Exception failure, GrainId grain);
}
