using System.Runtime.CompilerServices;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Tests;

/// <summary>A journal in memory that fails, waits or is written by somebody else when told to.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _gate = new();
    private readonly List<JournalRecord> _records = [];
    private readonly HashSet<string> _fenced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private TaskCompletionSource? _held;
    private TaskCompletionSource<JournalRecord> _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Position
    {
        get
        {
            lock (_gate)
                return _records.Count;
        }
    }

    /// <summary>What a host that starts now would find, and what the old one writes no longer reaches.</summary>
    public MemoryJournal AfterCrash()
    {
        var copy = new MemoryJournal();
        lock (_gate)
            copy._records.AddRange(_records);

        return copy;
    }

    /// <summary>What is found if the last records of some unit never reached the disk.</summary>
    public MemoryJournal AfterCrash(Func<JournalRecord, bool> survives)
    {
        var copy = new MemoryJournal();
        lock (_gate)
            copy._records.AddRange(_records.TakeWhile(survives));

        return copy;
    }

    public void FailNextOf(string unit, int times = 1)
    {
        lock (_gate)
            _failures[unit] = times;
    }

    public void TakeNextPlaceOf(string unit)
    {
        lock (_gate)
            _fenced.Add(unit);
    }

    /// <summary>From now on appends wait until they are let go; completes when the first of them is there.</summary>
    public Task<JournalRecord> Hold()
    {
        lock (_gate)
        {
            _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _arrival = new TaskCompletionSource<JournalRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _arrival.Task;
        }
    }

    public void LetGo()
    {
        lock (_gate)
        {
            _held?.SetResult();
            _held = null;
        }
    }

    public async Task Append(JournalRecord record)
    {
        // Nothing is on a disk at once.
        await Task.Yield();
        Task held;
        lock (_gate)
        {
            held = _held?.Task ?? Task.CompletedTask;
            _arrival.TrySetResult(record);
        }

        await held;
        lock (_gate)
        {
            if (_failures.GetValueOrDefault(record.Unit) is > 0 and var left)
            {
                _failures[record.Unit] = left - 1;
                throw new JournalUnavailableException("The disk is full.");
            }

            if (_fenced.Remove(record.Unit) || record.Sequence != CountOf(record.Unit) + 1)
                throw new SequenceTakenException(record.Unit, record.Sequence);

            _records.Add(record);
        }
    }

    public async IAsyncEnumerable<JournalRecord> Read(
        string unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        JournalRecord[] found;
        lock (_gate)
            found = [.. _records.Where(record => record.Unit == unit && record.Sequence > after)];

        foreach (var record in found)
            yield return record with { Raw = ReadOnlyMemory<byte>.Empty };
    }

    public IAsyncEnumerable<JournalRecord> ReadDossier(string unit, long dossier, CancellationToken cancellationToken) =>
        Kept().Where(record => record.Unit == unit && record.Dossiers.Span.Contains(dossier)).ToAsyncEnumerable();

    public IAsyncEnumerable<JournalRecord> ReadAll(CancellationToken cancellationToken) => Kept().ToAsyncEnumerable();

    private List<JournalRecord> Kept()
    {
        lock (_gate)
            return [.. _records];
    }

    private int CountOf(string unit) => _records.Count(record => record.Unit == unit);
}
