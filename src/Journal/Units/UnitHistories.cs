using ParLive.Grains.Journaling;

namespace ParLive.Journal.Units;

/// <summary>All units that have a history, built by one scan at opening and grown by the writer.</summary>
internal sealed class UnitHistories
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, UnitHistory> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitHistory>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public UnitHistories() => _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit's history, begun when there is none.</summary>
    public UnitHistory Of(string unit)
    {
        lock (_gate)
        {
            if (_byName.TryGetValue(unit, out var known)) return known;

            return _byName[unit] = new UnitHistory(unit);
        }
    }

    public UnitHistory? Find(string unit)
    {
        lock (_gate) return _byName.GetValueOrDefault(unit);
    }

    /// <summary>The unit's name as the one string that all its records share.</summary>
    public string NameOf(ReadOnlySpan<char> unit)
    {
        lock (_gate) return _bySpan.TryGetValue(unit, out var known) ? known.Name : unit.ToString();
    }

    /// <summary>Takes a durable commit in; from here on it can be read.</summary>
    public void Note(long segment, List<(UnitHistory History, JournalRecord Record)> records)
    {
        lock (_gate)
        {
            foreach (var (history, record) in records) history.Note(segment, record.Sequence);
        }
    }

    /// <summary>Learns how far a unit's history goes, where it is not kept in segments.</summary>
    public void Reach(UnitHistory history, long sequence)
    {
        lock (_gate) history.Reach(sequence);
    }

    /// <summary>Learns from what was read how far a unit's history goes at least: another process may have written it.</summary>
    public void Learn(string unit, long sequence)
    {
        var history = Of(unit);
        lock (_gate)
        {
            if (sequence > history.Last) history.Reach(sequence);
        }
    }

    /// <summary>The last sequence on disk.</summary>
    public long LastOf(UnitHistory history)
    {
        lock (_gate) return history.Last;
    }

    public long[] SegmentsAfter(UnitHistory history, long after)
    {
        lock (_gate) return history.SegmentsAfter(after);
    }

    public void Keep(Dictionary<UnitHistory, List<JournalRecord>> records)
    {
        lock (_gate)
        {
            foreach (var (history, kept) in records) history.Kept = kept;
        }
    }

    /// <summary>The unit's kept records, once; null where they do not begin soon enough for what follows a sequence.</summary>
    public List<JournalRecord>? TakeKept(UnitHistory history, long after)
    {
        lock (_gate)
        {
            var kept = history.Kept;
            history.Kept = null;
            return kept is [var first, ..] && first.Sequence <= after + 1 ? kept : null;
        }
    }

    /// <summary>Lets go of what nobody asked for.</summary>
    public void ForgetKept()
    {
        lock (_gate)
        {
            foreach (var history in _byName.Values) history.Kept = null;
        }
    }
}
