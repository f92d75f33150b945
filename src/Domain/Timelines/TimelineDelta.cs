using System.Runtime.InteropServices;

namespace ParLive.Domain.Timelines;

/// <summary>A change to a timeline: amounts to add, to the minute, in any order.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
public sealed class TimelineDelta
{
    private readonly Dictionary<long, int> _amounts = [];

    /// <summary>The checksum of all its entries together.</summary>
    public Checksum Checksum { get; private set; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsZero => _amounts.Count == 0;

    /// <summary>How many places it changes.</summary>
    public int Count => _amounts.Count;

    /// <summary>Its entries, none of them zero, in no order.</summary>
    public IEnumerable<Entry> Entries => _amounts.Select(pair => Entry.Of(pair.Key, pair.Value));

    /// <summary>Adds an entry.</summary>
    public void Add(Entry entry)
    {
        ref var amount = ref CollectionsMarshal.GetValueRefOrAddDefault(_amounts, entry.Key, out _);
        amount += entry.Amount;
        if (amount == 0)
        {
            _amounts.Remove(entry.Key);
        }

        Checksum += Checksum.Of(entry);
    }

    /// <summary>Adds entries.</summary>
    public void Add(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>Adds entries.</summary>
    public void Add(ReadOnlySpan<Entry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }
    }

    /// <summary>Takes entries away.</summary>
    public void Subtract(ReadOnlySpan<Entry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry with { Amount = -entry.Amount });
        }
    }

    /// <summary>Takes entries away.</summary>
    public void Subtract(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            Add(entry with { Amount = -entry.Amount });
        }
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _amounts.Clear();
        Checksum = default;
    }
}
