using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Segments;
using SQLitePCL;

namespace ParLive.Journal.Reading;

/// <summary>Reads all segments in order, a few at a time, so that no read transaction stays open while others write.</summary>
internal static class SegmentScan
{
    private const int AtOnce = 8;

    /// <summary>The next few segments from one on that must be there; never none, and none left out. Unpacked side by side.</summary>
    public static List<(long Segment, List<JournalRecord> Records)> Some(SqliteConnection connection, long first, SegmentReader reader)
    {
        try
        {
            var found = SegmentTable.From(connection, first, AtOnce, (id, body, _) => (Segment: id, Body: body.ToArray()));
            for (var index = 0; index < Math.Max(found.Count, 1); index++)
            {
                if (index == found.Count || found[index].Segment != first + index)
                    throw new JournalDamagedException(first + index, 0, "the segment is missing.");
            }

            return Unpacked(found, reader);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            throw new JournalDamagedException(first, 0, $"the file is cut off or overwritten there or soon after ({damaged.Message}).", damaged);
        }
    }

    /// <summary>All segments from the first to the last.</summary>
    public static IEnumerable<(long Segment, List<JournalRecord> Records)> All(SqliteConnection connection, long last, SegmentReader reader)
    {
        var next = 1L;
        while (next <= last)
        {
            foreach (var (segment, records) in Some(connection, next, reader))
            {
                if (segment > last) yield break;

                yield return (segment, records);
                next++;
            }
        }
    }

    // Side by side; of several that are damaged the first is named.
    private static List<(long, List<JournalRecord>)> Unpacked(List<(long Segment, byte[] Body)> packed, SegmentReader reader)
    {
        var (records, damages) = (new List<JournalRecord>[packed.Count], new JournalDamagedException?[packed.Count]);
        Parallel.For(0, packed.Count, place =>
        {
            try
            {
                records[place] = reader.Records(packed[place].Segment, packed[place].Body);
            }
            catch (JournalDamagedException damage)
            {
                damages[place] = damage;
            }
        });
        return Array.Find(damages, damage => damage is not null) is { } first
            ? throw first
            : [.. packed.Select((segment, place) => (segment.Segment, records[place]))];
    }
}
