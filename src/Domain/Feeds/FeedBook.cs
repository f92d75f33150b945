using System.Buffers;
using NodaTime;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Packing;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Feeds;

/// <summary>When each source told of a unit, and how it usually does: a fold of the unit's records in the order of its journal.</summary>
/// <remarks>
/// What counts is when a record was accepted: history that is imported today is one burst today. Only what a source says of this very unit
/// is a sign of it: what the house adds is none, and what came along with a dossier from another unit is none either. Not safe for use
/// from several threads.
/// </remarks>
public sealed class FeedBook(string unit, WorkingCalendar calendar)
{
    private readonly SortedDictionary<string, GapMemory> _feeds = new(StringComparer.Ordinal);

    // A record mostly speaks of one source, and so does the next.
    private (string Source, GapMemory Memory)? _latest;

    /// <summary>The sources that were ever heard of.</summary>
    public IReadOnlyCollection<string> Sources => _feeds.Keys;

    /// <summary>A record of the unit's journal.</summary>
    public void Note(long acceptedAt, IReadOnlyList<BookEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry is BookEntry.Happened { Event: var happened } && IsSignOfLife(happened))
            {
                Hear(happened.Source, acceptedAt);
            }
        }
    }

    /// <summary>A source told of the unit.</summary>
    /// <param name="source">The source.</param>
    /// <param name="acceptedAt">When that was accepted, in milliseconds since 1970.</param>
    public void Hear(string source, long acceptedAt)
    {
        if (_latest is { } latest && latest.Source == source)
        {
            latest.Memory.Hear(acceptedAt, calendar);
            return;
        }

        if (_feeds.TryGetValue(source, out var memory))
        {
            memory.Hear(acceptedAt, calendar);
        }
        else
        {
            _feeds.Add(source, memory = new GapMemory(acceptedAt));
        }

        _latest = (source, memory);
    }

    /// <summary>What the silence of each source means, and from when on. It holds until the next record, whatever time it is.</summary>
    public UnitFeeds Read(FeedTerms terms)
    {
        var readings = _feeds.Select(feed => ReadingOf(feed.Key, feed.Value, terms)).ToList();
        if (!readings.Exists(reading => reading.Counts))
        {
            // Somebody must speak for the unit; among those of whom little is known it is the one who spoke last.
            var spokesman = readings.FindAll(reading => reading.Basis == FeedBasis.Learning).MaxBy(reading => reading.Patience.Last);
            readings = [.. readings.Select(reading => ReferenceEquals(reading, spokesman) ? reading with { Counts = true } : reading)];
        }

        return new UnitFeeds(unit, readings);
    }

    internal void Write(IBufferWriter<byte> output)
    {
        output.WriteNumber(_feeds.Count);
        foreach (var (source, memory) in _feeds)
        {
            output.WriteText(source);
            memory.Write(output);
        }
    }

    internal void Restore(ref ByteReader input)
    {
        for (var left = input.ReadNumber(); left > 0; left--)
        {
            _feeds.Add(input.ReadText() ?? throw new FormatException("A feed has no source."), GapMemory.Read(ref input));
        }
    }

    private bool IsSignOfLife(UnitEvent happened) =>
        happened.Unit == unit && !OwnWords.IsOne(happened);

    private FeedReading ReadingOf(string source, GapMemory memory, FeedTerms terms)
    {
        var last = Instant.FromUnixTimeMilliseconds(memory.Last);
        var cadence = memory.CadenceBy(calendar);
        var (basis, expected) = (terms, cadence) switch
        {
            _ when terms.Ended.Contains(source) => (FeedBasis.Ended, LearnedOf(cadence, terms)),
            _ when terms.Set.TryGetValue(source, out var set) => (FeedBasis.Set, set),
            (_, null) => (FeedBasis.Learning, LearnedOf(cadence, terms)),
            _ => (FeedBasis.Learned, LearnedOf(cadence, terms)),
        };
        var usual = cadence is null ? expected / 2 : Duration.FromSeconds(cadence.Usual);
        return new FeedReading(source, basis, basis is FeedBasis.Learned or FeedBasis.Set, expected, terms.From(last, usual, expected, calendar))
        {
            Evidence = cadence?.Evidence ?? Evidence.None,
        };
    }

    private Duration LearnedOf(Cadence? cadence, FeedTerms terms) => cadence is null
        ? calendar.WorkingDay * terms.DaysWhileLearning
        : Duration.Min(Duration.Max(Duration.FromSeconds(cadence.Expected), terms.AtLeast), calendar.WorkingDay * terms.DaysAtMost);
}
