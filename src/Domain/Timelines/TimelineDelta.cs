using System.Runtime.InteropServices;

namespace ParLive.Domain.Timelines;

/// <summary>A change to a timeline: amounts to add, to the minute, in any order.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
public sealed class TimelineDelta
{
    // Most changes are those of one event: a dozen places, which are found sooner than they are hashed.
    private const int Few = 24;
    private readonly List<Entry> _few = new(16);
    private Dictionary<long, int>? _many;

    // As they were asked for last; a change is asked for by its unit's sum, and by each of those who are told.
    private Entry[]? _entries;

    /// <summary>The checksum of all its entries together.</summary>
    public Checksum Checksum { get; private set; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsZero => Count == 0;

    /// <summary>How many places it changes.</summary>
    public int Count => _many?.Count ?? _few.Count;

    /// <summary>Its entries, none of them zero, in no order.</summary>
    public IReadOnlyCollection<Entry> Entries => _entries ??= _many is null ? [.. _few] : EntriesOf(_many);

    /// <summary>Adds an entry.</summary>
    public void Add(Entry entry)
    {
        Checksum += Checksum.Of(entry);
        _entries = null;
        if (_many is null && AddToFew(entry))
        {
            return;
        }

        if (_many is null)
        {
            _many = _few.ToDictionary(known => known.Key, known => known.Amount);
            _few.Clear();
        }

        AddToMany(_many, entry);
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

    private static Entry[] EntriesOf(Dictionary<long, int> many)
    {
        var (entries, place) = (new Entry[many.Count], 0);
        foreach (var (key, amount) in many)
        {
            entries[place++] = Entry.Of(key, amount);
        }

        return entries;
    }

    private static void AddToMany(Dictionary<long, int> many, Entry entry)
    {
        ref var amount = ref CollectionsMarshal.GetValueRefOrAddDefault(many, entry.Key, out _);
        amount += entry.Amount;
        if (amount == 0)
        {
            many.Remove(entry.Key);
        }
    }

    // Whether there was room for it.
    private bool AddToFew(Entry entry)
    {
        var few = CollectionsMarshal.AsSpan(_few);
        for (var place = 0; place < few.Length; place++)
        {
            if (few[place].At == entry.At && few[place].Measure == entry.Measure)
            {
                var amount = few[place].Amount + entry.Amount;
                if (amount == 0)
                {
                    few[place] = few[^1];
                    _few.RemoveAt(few.Length - 1);
                }
                else
                {
                    few[place] = entry with { Amount = amount };
                }

                return true;
            }
        }

        if (few.Length == Few)
        {
            return false;
        }

        if (entry.Amount != 0)
        {
            _few.Add(entry);
        }

        return true;
    }
}
