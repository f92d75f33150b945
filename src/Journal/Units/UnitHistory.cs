using System.Text;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;

namespace ParLive.Journal.Units;

/// <summary>What is known in memory of one unit's history: how far it goes and which segments hold it.</summary>
/// <remarks>Everything but <see cref="Staged"/> is touched under the gate of <see cref="UnitHistories"/> only.</remarks>
internal sealed class UnitHistory(string name)
{
    private readonly List<UnitSegment> _segments = [];

    public string Name { get; } = name;

    /// <summary>The same in every process, for keys on disk.</summary>
    public ulong Hash { get; } = HashOf(name);

    /// <summary>The last sequence on disk.</summary>
    public long Last { get; private set; }

    /// <summary>The last sequence with those of the commit under way. The writer's own.</summary>
    public long Staged { get; set; }

    /// <summary>The link of the last record on disk, where each unit has a chain of its own. The writer's own.</summary>
    public ReadOnlyMemory<byte> Link { get; set; } = ChainLink.Start;

    /// <summary>The records that the start read and nobody has asked for yet.</summary>
    public List<JournalRecord>? Kept { get; set; }

    public void Note(long segment, long sequence)
    {
        if (_segments.Count == 0 || _segments[^1].Segment != segment) _segments.Add(new UnitSegment(segment, sequence));
        Last = sequence;
        Staged = Math.Max(Staged, sequence);
    }

    /// <summary>Learns how far the history goes, where it is not kept in segments.</summary>
    public void Reach(long sequence)
    {
        Last = sequence;
        Staged = Math.Max(Staged, sequence);
    }

    /// <summary>The segments that hold records after a sequence.</summary>
    public long[] SegmentsAfter(long after)
    {
        if (after >= Last) return [];

        var first = _segments.Count - 1;
        while (first > 0 && _segments[first].FirstSequence > after + 1) first--;
        return [.. _segments.Skip(first).Select(held => held.Segment)];
    }

    // FNV-1a, spread at the end so that its upper bits are good too.
    private static ulong HashOf(string name)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var value in Encoding.UTF8.GetBytes(name)) hash = (hash ^ value) * 1099511628211UL;
            return Mixing.Spread(hash);
        }
    }
}
