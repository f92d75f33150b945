using System.Globalization;
using Microsoft.Data.Sqlite;
using ParLive.Journal.Chain;
using ParLive.Journal.Segments;

namespace ParLive.Journal.Files;

/// <summary>Brings a file of an older format up to the one that this version writes, each step in a transaction of its own.</summary>
internal static class JournalUpgrade
{
    private static readonly (int Format, Func<SqliteConnection, string?> Take)[] Steps = [(2, Chain), (3, Acts), (4, Office), (5, Keys)];

    /// <summary>Takes the steps that are missing.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="told">Told of each step in a sentence.</param>
    /// <exception cref="JournalDamagedException">What stands is not as it was written; the file is as it was.</exception>
    public static void BringUp(SqliteConnection connection, int format, Action<string>? told)
    {
        foreach (var step in Steps.Where(step => step.Format > format))
        {
            string? sentence = null;
            connection.InTransaction(() =>
            {
                sentence = step.Take(connection);
                connection.Run(FormattableString.Invariant($"PRAGMA user_version={step.Format}"));
            });
            if (sentence is not null) told?.Invoke(sentence);
        }
    }

    private static string? Acts(SqliteConnection connection)
    {
        connection.Run(QuarantineTable.Acts);
        return null;
    }

    private static string? Office(SqliteConnection connection)
    {
        connection.Run(OfficeTables.Tables);
        return null;
    }

    private static string? Keys(SqliteConnection connection) => SourceKeyTable.HandOver(connection, TimeProvider.System.GetUtcNow()) is var keys and > 0
        ? string.Create(CultureInfo.InvariantCulture, $"The journal was brought to format 5: {keys} keys of sources stand in the office's book now.")
        : null;

    // Every byte is checked before it is linked: a chain over damage would call it sound for ever.
    private static string Chain(SqliteConnection connection)
    {
        connection.Run(ChainTable.Tables);
        var (last, link, reader, laid) = (SegmentTable.Last(connection), ChainLink.Start.ToArray(), new SegmentReader(name => name.ToString()), new SegmentWriter());
        for (var segment = 1L; segment <= last; segment++)
        {
            laid.Clear();
            var row = SegmentTable.One(connection, segment, (id, body, raw) =>
            {
                foreach (var record in SegmentReader.WithRaw(id, reader.Records(id, body), raw)) laid.Add(record);
                return new ChainedSegment(id, body.ToArray(), raw.ToArray(), null, laid.Prints.ToArray());
            });
            link = row.After(link);
            ChainTable.Insert(connection, segment, link, row.Prints);
        }

        connection.Run(FormattableString.Invariant($"INSERT INTO upgrade VALUES(2, {last})"));
        return string.Create(CultureInfo.InvariantCulture,
            $"The journal was brought to format 2: a chain of hashes over its {last} segments, computed once from what stands there. What was changed before cannot be told by it.");
    }
}
