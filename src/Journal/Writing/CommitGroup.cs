using ParLive.Grains.Journaling;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Writing;

/// <summary>The writes of one commit: sorts out the records whose place is taken, and lays the others into a segment.</summary>
internal sealed class CommitGroup(UnitHistories histories)
{
    private readonly List<(UnitHistory History, JournalRecord Record)> _records = [];
    private readonly List<PendingWrite> _writes = [];
    private readonly List<PendingWrite.Change> _changes = [];

    public SegmentWriter Segment { get; } = new();

    public List<(UnitHistory History, JournalRecord Record)> Records => _records;

    public IReadOnlyList<PendingWrite.Change> Changes => _changes;

    public bool IsEmpty => _writes.Count == 0;

    public void Clear()
    {
        _records.Clear();
        _writes.Clear();
        _changes.Clear();
        Segment.Clear();
    }

    public void Add(PendingWrite.Append append)
    {
        var record = append.Record;
        var history = histories.Of(record.Unit);
        if (record.Sequence != history.Staged + 1)
        {
            append.Fail(new SequenceTakenException(record.Unit, record.Sequence));
            return;
        }

        history.Staged = record.Sequence;
        Segment.Add(record);
        _records.Add((history, record));
        _writes.Add(append);
    }

    public void Add(PendingWrite.Change change)
    {
        _changes.Add(change);
        _writes.Add(change);
    }

    public void Complete()
    {
        foreach (var write in _writes) write.Complete();
    }

    /// <summary>Gives the places back and tells every waiting caller.</summary>
    public void Fail(Exception reason)
    {
        foreach (var (history, _) in _records) history.Staged = history.Last;
        foreach (var write in _writes) write.Fail(reason);
    }
}
