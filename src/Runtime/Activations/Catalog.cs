using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using ParLive.Runtime.Calls;
using ParLive.Runtime.Hosting;

namespace ParLive.Runtime.Activations;

/// <summary>All activations by key, and the door through which every call goes.</summary>
internal sealed partial class Catalog : IDisposable
{
    private const int MostRoundsOfGoodbyes = 4;

    // Any thread.
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _pending;
    private volatile Door _door = Door.Open;

    public Catalog(IServiceProvider services, IOptions<EmbeddedGrainsOptions> options, TimeProvider clock, ILogger<EmbeddedGrains> log)
    {
        Services = services;
        Options = options.Value;
        Clock = clock;
        Log = log;
        Classes = new(Options.Assemblies);
        Metrics = new(services, () => _activations.Count, () => _activations.Values.Sum(static activation => (long)activation.Waiting));
        Aborted = _aborted.Token;
    }

    /// <summary>Who may still call.</summary>
    private enum Door
    {
        Open,
        GrainsOnly,
        Shut,
    }

    public IServiceProvider Services { get; }

    public EmbeddedGrainsOptions Options { get; }

    public TimeProvider Clock { get; }

    public ILogger Log { get; }

    public GrainClasses Classes { get; }

    public RuntimeMetrics Metrics { get; }

    /// <summary>Who runs the activations.</summary>
    public Crew Crew { get; } = new();

    public int Count => _activations.Count;

    /// <summary>Whether no call is on its way.</summary>
    public bool IsCalm => Interlocked.Read(ref _pending) == 0;

    /// <summary>Cancelled when a stop may wait no longer.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>Sends a call to a grain; whatever becomes of it, its answer says so.</summary>
    public void Send(GrainId grain, Call call)
    {
        // Counted before the door is looked at: whoever shuts it and then counts nobody has seen the last one.
        Interlocked.Increment(ref _pending);
        if (_door != Door.Open && (_door == Door.Shut || Activation.Current is null))
        {
            Refuse(call, new GrainsStoppedException($"{call.Method.Name} on {grain} was refused, because the process stops."));
            return;
        }

        if (Options.ResponseTimeout != Timeout.InfiniteTimeSpan)
            call.Deadline = After(Clock.GetTimestamp(), Options.ResponseTimeout);

        Deliver(grain, call, Options.MaxQueuedCalls);
    }

    /// <summary>Hands a call that was let in to the grain's activation, which is made if there is none.</summary>
    public void Deliver(GrainId grain, Call call, int capacity)
    {
        while (true)
        {
            var activation = _activations.GetOrAdd(grain, static (id, catalog) => new(catalog, id), this);
            switch (activation.Admit(call, capacity))
            {
                case Admission.Accepted:
                    return;

                case Admission.Overloaded:
                    Metrics.Overloaded();
                    Refuse(call, new GrainOverloadedException($"{grain} has {capacity} calls waiting; {call.Method.Name} was refused."));
                    return;

                default:
                    Forget(activation);
                    break;
            }
        }
    }

    /// <summary>Ends a call that never ran.</summary>
    public void Refuse(Call call, Exception failure)
    {
        Metrics.Called(failed: call.Fail(failure));
        Leave();
    }

    /// <summary>Hands on how a turn ended.</summary>
    public void Ended(Turn turn, Task ended, long started)
    {
        Metrics.TurnEnded(started);
        turn.Complete(ended);
        if (turn is not Call call)
            return;

        Metrics.Called(failed: !ended.IsCompletedSuccessfully);
        if (call.Method.OneWay && ended.IsFaulted)
            LogOneWayFailed(Log, ended.Exception, call.Method.Name);

        Leave();
    }

    public void Forget(Activation activation) => _activations.TryRemove(new(activation.GrainId, activation));

    /// <summary>Ends the waits that have lasted too long. What runs goes on running.</summary>
    public void Expire() => EndOverdue(
        Clock.GetTimestamp(),
        call =>
        {
            Metrics.TimedOut();
            return new TimeoutException($"{call.Method.Name} gave no answer within {Options.ResponseTimeout}; it may still run.");
        });

    /// <summary>Lets those go that nobody used for a time.</summary>
    public Task[] Collect(TimeSpan idleFor)
    {
        var since = After(Clock.GetTimestamp(), -idleFor);
        return [.. _activations.Values.Where(activation => activation.LeaveIfIdle(since)).Select(activation => activation.Deactivated)];
    }

    /// <summary>Finishes what was accepted, lets everybody leave, and refuses the rest.</summary>
    public async Task Stop(CancellationToken cancellationToken)
    {
        _door = Door.GrainsOnly;
        if (IsCalm)
            _quiet.TrySetResult();

        // A call that hangs must not take the goodbyes of the others; whoever waits too long stops waiting, not working.
        await Task.WhenAny(_quiet.Task, Task.Delay(Options.DrainTime, Clock, cancellationToken));
        for (var round = 0; round < MostRoundsOfGoodbyes && !_activations.IsEmpty; round++)
            await Goodbyes(cancellationToken);

        // From here on nobody wakes anybody up, so this comes to an end.
        _door = Door.Shut;
        while (!_activations.IsEmpty && !cancellationToken.IsCancellationRequested)
            await Goodbyes(cancellationToken);

        EndOverdue(long.MaxValue, call => new GrainsStoppedException($"{call.Method.Name} was not finished when the process stopped."));
    }

    public void Dispose() => _aborted.Dispose();

    // A goodbye may call another grain and so wake it up again; that is what the rounds are for.
    private async Task Goodbyes(CancellationToken cancellationToken)
    {
        Activation[] all = [.. _activations.Values];
        foreach (var activation in all)
            activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The process stops."), CancellationToken.None);

        var gone = Task.WhenAll(all.Select(activation => activation.Deactivated));
        await Task.WhenAny(gone, Task.Delay(Timeout.InfiniteTimeSpan, Clock, cancellationToken));
        if (cancellationToken.IsCancellationRequested)
            await _aborted.CancelAsync();
    }

    private void EndOverdue(long now, Func<Call, Exception> failure)
    {
        foreach (var (_, activation) in _activations)
        {
            var (running, waiting) = activation.TakeOverdue(now);
            foreach (var turn in running)
            {
                if (turn is Call call)
                    call.Fail(failure(call));
            }

            foreach (var turn in waiting)
            {
                if (turn is Call call)
                    Refuse(call, failure(call));
            }
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _pending) == 0 && _door != Door.Open)
            _quiet.TrySetResult();
    }

    private long After(long timestamp, TimeSpan time) =>
        timestamp + (long)(time.TotalSeconds * Clock.TimestampFrequency);

    [LoggerMessage(LogLevel.Warning, "{Method} failed, and its caller did not wait to hear of it")]
    private static partial void LogOneWayFailed(ILogger log, Exception? failure, string method);
}
