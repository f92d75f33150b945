using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>Reads one row back, and names it when a byte or a column is not as it was written.</summary>
internal sealed class RecordRow(UnitHistories histories)
{
    /// <summary>The columns that <see cref="Record"/> reads, in its order.</summary>
    public const string Columns = "record.group_commit, record.place, record.unit, record.sequence, record.dossiers, record.body";

    /// <summary>The same with the raw bytes.</summary>
    public const string WholeColumns = Columns + ", record.raw";

    private readonly SegmentReader _frames = new(histories.NameOf);

    /// <summary>The record, without its raw bytes.</summary>
    public JournalRecord Record(NpgsqlDataReader row)
    {
        var (unit, sequence) = (row.GetString(2), row.GetInt64(3));
        var record = Read(row, () => _frames.Records(row.GetInt64(0), row.GetFieldValue<byte[]>(5)));
        return string.Equals(record.Unit, unit, StringComparison.Ordinal) && record.Sequence == sequence
            && record.Dossiers.Span.SequenceEqual(row.GetFieldValue<long[]>(4))
                ? record
                : throw Damaged(row, null);
    }

    /// <summary>The record with its raw bytes.</summary>
    public JournalRecord Whole(NpgsqlDataReader row)
    {
        var record = Record(row);
        return Read(row, () => SegmentReader.WithRaw(row.GetInt64(0), [record], row.GetFieldValue<byte[]>(6)));
    }

    private static JournalRecord Read(NpgsqlDataReader row, Func<List<JournalRecord>> frame)
    {
        try
        {
            return frame() is [var only] ? only : throw Damaged(row, null);
        }
        catch (JournalDamagedException damage)
        {
            // The frame knows nothing of its row.
            throw Damaged(row, damage);
        }
    }

    private static JournalDamagedException Damaged(NpgsqlDataReader row, Exception? cause) => new(
        row.GetInt64(0), row.GetInt32(1),
        FormattableString.Invariant($"the bytes of record {row.GetInt64(3)} of unit '{row.GetString(2)}' are not as they were written."), cause);
}
