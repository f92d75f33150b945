using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;
using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Activations;

/// <summary>One life of a grain: made at the first call, gone when it is idle, asked to go, or the process stops.</summary>
internal sealed partial class Activation : IGrainContext
{
    private readonly Catalog _catalog;
    private readonly ActivationScheduler _scheduler;
    private readonly GrainBody _body;
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Guarded by _gate: callers, the clock and the activation's own turns meet here. No grain code runs under it.
    private readonly Lock _gate = new();
    private readonly Mailbox _mailbox;
    private Stage _stage;
    private DeactivationReason? _reason;
    private TaskCompletionSource? _quiet;
    private long _lastUsed;

    public Activation(Catalog catalog, GrainId id)
    {
        _catalog = catalog;
        _scheduler = new(this, catalog.Crew);
        _body = new(id, catalog.Services);
        _mailbox = new(_scheduler.Post);
        GrainId = id;
    }

    /// <summary>The activation on whose turn this is asked, or nothing outside of the grains.</summary>
    public static Activation? Current => (TaskScheduler.Current as ActivationScheduler)?.Activation;

    public GrainId GrainId { get; }

    public object? GrainInstance => _body.Instance;

    public IServiceProvider ActivationServices => _body.Services;

    public Task Deactivated => _gone.Task;

    /// <summary>How many calls wait for their turn; read without the gate, since it is a figure and nothing follows from it.</summary>
    public int Waiting => _mailbox.Waiting;

    public GrainTimers Timers { get; } = new();

    public GrainDestination Destination => new(_catalog, GrainId);

    public static Activation Of(IGrainBase grain) =>
        grain.GrainContext as Activation ?? throw new ArgumentException($"{grain.GetType()} was not made by the runtime.", nameof(grain));

    /// <summary>Takes a call in, to run or to wait.</summary>
    /// <param name="call">The call.</param>
    /// <param name="capacity">How many may wait.</param>
    public Admission Admit(Call call, int capacity)
    {
        lock (_gate)
        {
            if (_stage == Stage.Gone)
                return Admission.Gone;
            if (_stage == Stage.Active && _mailbox.TryBegin(call))
                return Admission.Accepted;
            if (_mailbox.Waiting >= capacity)
                return Admission.Overloaded;

            _mailbox.Wait(call);
            if (_stage == Stage.New)
            {
                _stage = Stage.Activating;
                _scheduler.Post(() => _ = Activate());
            }

            return Admission.Accepted;
        }
    }

    /// <summary>Takes a timer's callback in. It dies with the activation, and is no call that anybody waits for.</summary>
    public void Tick(Turn tick)
    {
        lock (_gate)
        {
            if (_stage < Stage.Leaving && !(_stage == Stage.Active && _mailbox.TryBegin(tick)))
                _mailbox.Wait(tick);
        }
    }

    public GrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options, _catalog.Clock, _catalog.Log);
        timer.Change(options.DueTime, options.Period);
        return Timers.Add(timer);
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _reason ??= deactivationReason;
            if (_stage == Stage.Active)
                Leave();
        }
    }

    /// <summary>Begins to leave if nobody used the grain since a moment.</summary>
    /// <returns>Whether it leaves for that reason, now or since an earlier look.</returns>
    public bool LeaveIfIdle(long since)
    {
        lock (_gate)
        {
            if (_stage == Stage.Active && _mailbox.IsQuiet && _lastUsed <= since)
            {
                _reason = new(DeactivationReasonCode.ActivationIdle, "Nobody called for a while.");
                Leave();
            }

            return _stage == Stage.Leaving && _reason?.ReasonCode == DeactivationReasonCode.ActivationIdle;
        }
    }

    /// <summary>The calls for which nobody waits any more; see <see cref="Mailbox.TakeOverdue"/>.</summary>
    public (Turn[] Running, Turn[] Waiting) TakeOverdue(long now)
    {
        lock (_gate)
            return _mailbox.TakeOverdue(now);
    }

    /// <summary>Starts a turn whose time has come. Runs on the scheduler.</summary>
    public void Run(Turn turn)
    {
        var started = _catalog.Metrics.TurnStarted();
        var ended = turn.Start(_body.Instance!);
        if (ended.IsCompleted)
            End(turn, ended, started);
        else
            _ = EndAfter(turn, ended, started);
    }

    private async Task EndAfter(Turn turn, Task ended, long started)
    {
        await ended.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        End(turn, ended, started);
    }

    // The turn is taken off before its caller hears of it: who has an answer may count on the grain being free.
    private void End(Turn turn, Task ended, long started)
    {
        lock (_gate)
        {
            if (turn.KeepsAlive)
                _lastUsed = _catalog.Clock.GetTimestamp();

            _mailbox.End(turn);
            _scheduler.End(turn);
            if (_stage == Stage.Active)
                _mailbox.BeginWaiting(opening: false);
            else if (_mailbox.IsQuiet)
                _quiet?.TrySetResult();
        }

        _catalog.Ended(turn, ended, started);
    }

    private async Task Activate()
    {
        try
        {
            await _body.Wake(_catalog.Aborted);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Those who wait hear of it; who calls after them finds a new activation.
            LogNotActivated(_catalog.Log, failure, GrainId);
            Timers.End();
            await Safely(_body.Release);
            foreach (var call in Bury().OfType<Call>())
                _catalog.Refuse(call, failure);

            return;
        }

        lock (_gate)
        {
            _stage = Stage.Active;
            _lastUsed = _catalog.Clock.GetTimestamp();
            if (_reason is not null)
                Leave();
            else
                _mailbox.BeginWaiting(opening: true);
        }
    }

    // Needs the gate. From here on nothing begins; what waits goes to the next activation.
    private void Leave()
    {
        _stage = Stage.Leaving;
        _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_mailbox.IsQuiet)
            _quiet.SetResult();

        _scheduler.Post(() => _ = Depart());
    }

    private async Task Depart()
    {
        // First the timers, because a callback that runs may be waiting for just that.
        Timers.End();
        await _quiet!.Task;
        await Safely(() => _body.SayGoodbye(_reason!.Value, _catalog.Aborted));
        await Safely(_body.Release);
        foreach (var call in Bury().OfType<Call>())
            _catalog.Deliver(GrainId, call, capacity: int.MaxValue);
    }

    // Runs a step of the end; whatever fails there, the key must become free.
    private async Task Safely(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotDeactivated(_catalog.Log, failure, GrainId);
        }
    }

    // After this the key is free; the turns that waited are given back.
    private Turn[] Bury()
    {
        Turn[] waiting;
        lock (_gate)
        {
            _stage = Stage.Gone;
            waiting = _mailbox.TakeWaiting();
        }

        _catalog.Forget(this);
        _gone.TrySetResult();
        return waiting;
    }

    [LoggerMessage(LogLevel.Warning, "Grain {Grain} could not be activated")]
    private static partial void LogNotActivated(ILogger log, Exception failure, GrainId grain);

    [LoggerMessage(LogLevel.Error, "Grain {Grain} failed while it was deactivated")]
    private static partial void LogNotDeactivated(ILogger log, Exception failure, GrainId grain);
}
