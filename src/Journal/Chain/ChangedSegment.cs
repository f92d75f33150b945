using System.Buffers.Binary;
using System.Globalization;
using ParLive.Grains.Journaling;
using ParLive.Journal.Segments;

namespace ParLive.Journal.Chain;

/// <summary>Tells of a group commit that does not fit the chain what was changed in it, as exactly as its bytes allow.</summary>
internal static class ChangedSegment
{
    private const int MostNamed = 5;

    /// <summary>What was changed, in a sentence.</summary>
    public static string Told(ChainedSegment row)
    {
        List<JournalRecord> records;
        try
        {
            records = SegmentReader.WithRaw(row.Segment, new SegmentReader(name => name.ToString()).Records(row.Segment, row.Body), row.Raw);
        }
        catch (JournalDamagedException damaged)
        {
            return $"{damaged.What} {Held(row)}";
        }

        return records.Count != row.Records
            ? string.Create(CultureInfo.InvariantCulture, $"{row.Records} records were written, and {records.Count} are there: {Names(records)}.")
            : Changed(row, records) is { Count: > 0 } changed
                ? $"its checksums are right and its bytes are not those that were written: {Names(changed)} changed."
                : $"it does not fit what stands before it, or its link was changed. It holds {Names(records)}.";
    }

    // Whoever changed a record and its checksums has changed what stood as its print when it was written.
    private static List<JournalRecord> Changed(ChainedSegment row, List<JournalRecord> records)
    {
        var again = new SegmentWriter();
        foreach (var record in records) again.Add(record);
        var changed = new List<JournalRecord>();
        for (var index = 0; index < records.Count; index++)
        {
            var at = index * sizeof(uint);
            if (BinaryPrimitives.ReadUInt32LittleEndian(again.Prints[at..]) != BinaryPrimitives.ReadUInt32LittleEndian(row.Prints.AsSpan(at)))
                changed.Add(records[index]);
        }

        return changed;
    }

    // The raw bytes may be damaged and the bodies whole; then it can still be said whose they are.
    private static string Held(ChainedSegment row)
    {
        try
        {
            return $"It holds {Names(new SegmentReader(name => name.ToString()).Records(row.Segment, row.Body))}.";
        }
        catch (JournalDamagedException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"It held {row.Records} records.");
        }
    }

    private static string Names(List<JournalRecord> records)
    {
        var units = records.GroupBy(record => record.Unit, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", units.Take(MostNamed).Select(unit => Name(unit.Key, unit.First().Sequence, unit.Last().Sequence)));
        return units.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{named} and those of {units.Count - MostNamed} more units") : named;
    }

    private static string Name(string unit, long first, long last) => first == last
        ? string.Create(CultureInfo.InvariantCulture, $"record {first} of unit '{unit}'")
        : string.Create(CultureInfo.InvariantCulture, $"records {first} to {last} of unit '{unit}'");
}
