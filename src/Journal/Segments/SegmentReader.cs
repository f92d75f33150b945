using System.Runtime.InteropServices;
using System.Text;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Segments;

/// <summary>Reads the records of one group commit back, and names the record when a byte has changed.</summary>
/// <param name="names">Gives each unit's name as one shared string.</param>
internal sealed class SegmentReader(Func<ReadOnlySpan<char>, string> names)
{
    // 200 characters of three bytes each.
    private const int LongestUnit = 600;

    /// <summary>The records, with empty raw bytes. Bodies share one array, dossiers a few.</summary>
    public List<JournalRecord> Records(long segment, ReadOnlySpan<byte> body)
    {
        var intact = Packing.TryUnpack(body, out var plain);
        var records = new List<JournalRecord>();
        var dossiers = new DossierShelf(plain.Length / sizeof(long));
        var frames = new FrameReader(plain.Span);
        while (!frames.AtEnd)
        {
            frames.BeginFrame();
            if (!TryFrame(ref frames, plain, dossiers, out var record))
                throw Damaged(segment, records.Count + 1, null);
            if (!frames.TryEndFrame(check: !intact, out var sound) || !sound)
                throw Damaged(segment, records.Count + 1, record);

            records.Add(record);
        }

        return intact ? records : throw Damaged(segment, 0, null);
    }

    /// <summary>The same records with their raw bytes.</summary>
    public static List<JournalRecord> WithRaw(long segment, List<JournalRecord> records, ReadOnlySpan<byte> raw)
    {
        var intact = Packing.TryUnpack(raw, out var plain);
        var frames = new FrameReader(plain.Span);
        for (var index = 0; index < records.Count; index++)
        {
            frames.BeginFrame();
            if (!frames.TryReadBlock(1, out var at, out var length) || !frames.TryEndFrame(check: !intact, out var sound) || !sound)
                throw Damaged(segment, index + 1, records[index]);

            records[index] = records[index] with { Raw = plain.Slice(at, length) };
        }

        return intact && frames.AtEnd ? records : throw Damaged(segment, 0, null);
    }

    private bool TryFrame(ref FrameReader frames, ReadOnlyMemory<byte> plain, DossierShelf dossiers, out JournalRecord record)
    {
        record = null!;
        if (!frames.TryReadBlock(1, out var unitAt, out var unitLength) || unitLength > LongestUnit
            || !frames.TryReadNumber(out var sequence)
            || !frames.TryReadBlock(sizeof(long), out var dossiersAt, out var dossiersLength)
            || !frames.TryReadBlock(1, out var bodyAt, out var bodyLength))
        {
            return false;
        }

        Span<char> unit = stackalloc char[unitLength];
        unit = unit[..Encoding.UTF8.GetChars(plain.Span.Slice(unitAt, unitLength), unit)];
        var own = dossiers.Take(dossiersLength / sizeof(long));
        MemoryMarshal.Cast<byte, long>(plain.Span.Slice(dossiersAt, dossiersLength)).CopyTo(own.Span);
        record = new JournalRecord(names(unit), sequence, plain.Slice(bodyAt, bodyLength), default, own);
        return true;
    }

    private static JournalDamagedException Damaged(long segment, int record, JournalRecord? frame) =>
        new(segment, record, frame is null
            ? "its bytes are not as they were written."
            : FormattableString.Invariant(
                $"the bytes of record {frame.Sequence} of unit '{frame.Unit}' are not as they were written."));
}
