using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using ParLive.Journal.Files;

namespace ParLive.Journal.Index;

/// <summary>The written part of the index: runs of entries, each cut into buckets by the upper bits of the key.</summary>
/// <remarks>
/// A run is called after the last segment it covers, so the newest run says how far the index is complete; that knowledge
/// goes when the table goes. Runs are only ever appended; a lookup reads one bucket of each.
/// </remarks>
internal static class DossierIndexFile
{
    public const string Table =
        """
        CREATE TABLE IF NOT EXISTS dossier_index(
          run INTEGER NOT NULL, bucket INTEGER NOT NULL, entries BLOB NOT NULL, PRIMARY KEY(run, bucket)) WITHOUT ROWID;
        """;

    // One row in each run that stands for the run itself.
    private const long Marker = -1;

    // 1,024 buckets.
    private const int BucketShift = 54;
    private const int EntryBytes = sizeof(ulong) + sizeof(uint);

    // Steps from run to run along the primary key.
    private const string Lookup =
        """
        WITH RECURSIVE runs(run) AS (
          SELECT min(run) FROM dossier_index
          UNION ALL
          SELECT (SELECT min(i.run) FROM dossier_index i WHERE i.run > runs.run) FROM runs WHERE runs.run IS NOT NULL)
        SELECT found.run, found.entries FROM runs JOIN dossier_index found ON found.run = runs.run AND found.bucket = $bucket
        """;

    /// <summary>The segment up to which the index is complete; 0 when it has to be built anew.</summary>
    public static long CompleteTo(SqliteConnection connection) =>
        connection.AskNumber("SELECT max(run) FROM dossier_index");

    /// <summary>Writes a sorted run that covers all up to a segment, inside the caller's transaction.</summary>
    public static void Write(SqliteConnection connection, ReadOnlySpan<DossierEntry> sorted, long run)
    {
        using var insert = connection.Prepared(
            "INSERT OR REPLACE INTO dossier_index VALUES($run, $bucket, $entries)", "$run", "$bucket", "$entries");
        insert.Run(run, Marker, Array.Empty<byte>());
        for (var from = 0; from < sorted.Length;)
        {
            var bucket = sorted[from].Key >> BucketShift;
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Key >> BucketShift == bucket) to++;
            insert.Run(run, (long)bucket, Packed(sorted[from..to], run));
            from = to;
        }
    }

    public static void Clear(SqliteConnection connection) => connection.Run("DELETE FROM dossier_index");

    public static void Find(SqliteConnection connection, ulong key, ISet<long> segments)
    {
        using var query = connection.Prepared(Lookup, "$bucket");
        query.Parameters[0].Value = (long)(key >> BucketShift);
        using var rows = query.ExecuteReader();
        while (rows.Read())
        {
            var run = rows.GetInt64(0);
            var entries = rows.GetFieldValue<byte[]>(1).AsSpan();
            for (var at = FirstOf(entries, key); at < entries.Length && KeyAt(entries, at) == key; at += EntryBytes)
                segments.Add(run - BinaryPrimitives.ReadUInt32LittleEndian(entries[(at + sizeof(ulong))..]));
        }
    }

    private static byte[] Packed(ReadOnlySpan<DossierEntry> entries, long run)
    {
        var packed = new byte[entries.Length * EntryBytes];
        var rest = packed.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, entry.Key);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(ulong)..], (uint)(run - entry.Segment));
            rest = rest[EntryBytes..];
        }

        return packed;
    }

    private static int FirstOf(ReadOnlySpan<byte> entries, ulong key)
    {
        var low = 0;
        for (var high = entries.Length / EntryBytes; low < high;)
        {
            var middle = (low + high) / 2;
            if (KeyAt(entries, middle * EntryBytes) < key) low = middle + 1;
            else high = middle;
        }

        return low * EntryBytes;
    }

    private static ulong KeyAt(ReadOnlySpan<byte> entries, int at) => BinaryPrimitives.ReadUInt64LittleEndian(entries[at..]);
}
