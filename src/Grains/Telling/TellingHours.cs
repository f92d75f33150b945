using Orleans;

namespace ParLive.Grains.Telling;

/// <summary>When units tell those above, and are asked by them: in one process not before all are awake, and not while all leave.</summary>
/// <remarks>
/// Whoever tells wakes up the unit above, which asks all its children, and so wakes them too: what was to begin from below, a few at a time, would begin
/// everywhere at once. And whoever tells while all leave wakes up somebody who has left. In one process neither is needed, because sums are
/// built from what children say when they are asked. In a cluster those above may live on elsewhere: there it is always the hour.
/// </remarks>
public sealed class TellingHours
{
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _areAlways;
    private volatile bool _areOver;

    /// <summary>Those of one process.</summary>
    public TellingHours()
    {
    }

    private TellingHours(bool areAlways)
    {
        _areAlways = areAlways;
        Begin();
    }

    /// <summary>Those of a cluster.</summary>
    public static TellingHours Always { get; } = new(areAlways: true);

    /// <summary>Completes when all are awake.</summary>
    public Task Began => _began.Task;

    /// <summary>All are awake.</summary>
    public void Begin() => _began.TrySetResult();

    /// <summary>The process begins to stop: what is gathered from a whole tree nobody would see any more.</summary>
    /// <remarks>Twelve thousand units that are still asked about their past let a process wait for them that is to stop at once.</remarks>
    public void End() => _areOver = !_areAlways;

    /// <summary>Goes on only while there is somebody to show an answer to.</summary>
    /// <exception cref="OperationCanceledException">The process stops.</exception>
    public void ThrowIfOver()
    {
        if (_areOver) throw new OperationCanceledException("The process stops; whoever asks a whole tree asks again when it is back.");
    }

    /// <summary>Whether nobody is told any more: those above may have left, and would come back and ask all of theirs.</summary>
    public bool AreOver => _areOver;

    /// <summary>Whether whoever leaves for this reason still tells what there is to tell.</summary>
    public bool AllowOnLeaving(DeactivationReason reason) => _areAlways || reason.ReasonCode != DeactivationReasonCode.ShuttingDown;
}
