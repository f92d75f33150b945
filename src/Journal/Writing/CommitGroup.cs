using ParLive.Grains.Journaling;
using ParLive.Journal.Units;

namespace ParLive.Journal.Writing;

/// <summary>The writes of one commit; sorts out the records whose place is taken.</summary>
/// <typeparam name="TTarget">What a change is made with.</typeparam>
internal sealed class CommitGroup<TTarget>(UnitHistories histories)
{
    private readonly List<(UnitHistory History, JournalRecord Record)> _records = [];
    private readonly List<PendingWrite<TTarget>> _writes = [];
    private readonly List<PendingWrite<TTarget>.Change> _changes = [];

    public List<(UnitHistory History, JournalRecord Record)> Records => _records;

    public IReadOnlyList<PendingWrite<TTarget>.Change> Changes => _changes;

    public bool IsEmpty => _writes.Count == 0;

    public void Clear()
    {
        _records.Clear();
        _writes.Clear();
        _changes.Clear();
    }

    public void Add(PendingWrite<TTarget>.Append append)
    {
        var record = append.Record;
        var history = histories.Of(record.Unit);
        if (record.Sequence != history.Staged + 1)
        {
            append.Fail(new SequenceTakenException(record.Unit, record.Sequence));
            return;
        }

        history.Staged = record.Sequence;
        _records.Add((history, record));
        _writes.Add(append);
    }

    public void Add(PendingWrite<TTarget>.Change change)
    {
        _changes.Add(change);
        _writes.Add(change);
    }

    public void Complete()
    {
        foreach (var write in _writes) write.Complete();
    }

    /// <summary>Gives the places back, so that the group can be gathered anew.</summary>
    public void GiveBack()
    {
        foreach (var (history, _) in _records) history.Staged = history.Last;
    }

    /// <summary>Gives the places back and tells every waiting caller.</summary>
    public void Fail(Exception reason)
    {
        GiveBack();
        foreach (var write in _writes) write.Fail(reason);
    }
}
