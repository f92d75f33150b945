using System.Diagnostics;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Writing;

/// <summary>Something that waits for the writer: a record, or a change of another table.</summary>
/// <typeparam name="TTarget">What a change is made with: the storage's connection or batch.</typeparam>
internal abstract class PendingWrite<TTarget>
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PendingWrite(long weight) => Weight = weight;

    /// <summary>The bytes it counts for in the queue and in a group.</summary>
    public long Weight { get; }

    /// <summary>Where in a trace whoever waits is; nowhere where nobody listens.</summary>
    public ActivityContext Place { get; } = CommitTrace.Here;

    /// <summary>Completes when it is on disk.</summary>
    public Task Done => _done.Task;

    public void Complete() => _done.TrySetResult();

    public void Fail(Exception reason) => _done.TrySetException(reason);

    internal sealed class Append(JournalRecord record)
        : PendingWrite<TTarget>(Overhead + record.Body.Length + record.Raw.Length + (record.Dossiers.Length * sizeof(long)))
    {
        private const int Overhead = 64;

        public JournalRecord Record { get; } = record;
    }

    /// <summary>Runs inside the same transaction as the records it waits with.</summary>
    internal sealed class Change(long weight, Action<TTarget> work) : PendingWrite<TTarget>(weight)
    {
        public Action<TTarget> Work { get; } = work;
    }

    /// <summary>Runs between two commits, and sees to its own transactions.</summary>
    internal sealed class Upkeep(Action<TTarget> work) : PendingWrite<TTarget>(1)
    {
        public Action<TTarget> Work { get; } = work;
    }
}
