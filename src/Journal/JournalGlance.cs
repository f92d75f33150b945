using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Segments;

namespace ParLive.Journal;

/// <summary>A look at a journal's file without the right to write it, also while a server does: whether it opens, and its last commit fits.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Position">How many commits it holds.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Newest">The records of the newest commits that hold any of units.</param>
public sealed record JournalGlance(int Format, long Position, long Bytes, IReadOnlyList<JournalRecord> Newest)
{
    // What a quiet server writes of its own does not push the units' out of sight.
    private const int Commits = 16;

    /// <summary>The format that this version writes.</summary>
    public static int NewestFormat => JournalFile.Format;

    /// <summary>Whether an upgrade waits for it.</summary>
    public bool IsOlder => Format < NewestFormat;

    /// <summary>Looks.</summary>
    /// <exception cref="JournalFormatException">It is another program's, a newer version's, or cannot be read.</exception>
    /// <exception cref="JournalDamagedException">Its end is not as it was written.</exception>
    public static JournalGlance At(string file)
    {
        try
        {
            using var connection = JournalFile.OpenForReading(file);
            JournalFile.CheckMarks(connection, file);
            var format = (int)connection.AskNumber("PRAGMA user_version");
            if (format == 0) return new JournalGlance(JournalFile.Format, 0, new FileInfo(file).Length, []);

            var last = SegmentTable.Last(connection);
            if (format == JournalFile.Format) ChainTable.Head(connection, last);
            return new JournalGlance(format, last, new FileInfo(file).Length, Records(connection, last));
        }
        catch (SqliteException refused)
        {
            throw new JournalFormatException($"'{file}' cannot be read: {refused.Message}", refused);
        }
    }

    private static List<JournalRecord> Records(SqliteConnection connection, long last)
    {
        var reader = new SegmentReader(name => name.ToString());
        return [.. SegmentTable.From(connection, Math.Max(1, last - Commits + 1), Commits, (segment, body, _) => reader.Records(segment, body)).SelectMany(records => records)];
    }
}
