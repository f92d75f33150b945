using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using ParLive.Journal.Files;

namespace ParLive.Journal.Index;

/// <summary>The written part of the index: runs of entries, each cut into buckets by the upper bits of the key.</summary>
/// <remarks>
/// A lookup reads one bucket of all runs, which lie side by side; a run is written in key order. So neither seeks about.
/// The row with bucket -1 says up to which segment the index is complete; it goes when the table goes.
/// </remarks>
internal static class DossierIndexFile
{
    public const string Table =
        """
        CREATE TABLE IF NOT EXISTS dossier_index(
          bucket INTEGER NOT NULL, run INTEGER NOT NULL, entries BLOB NOT NULL, PRIMARY KEY(bucket, run)) WITHOUT ROWID;
        """;

    private const int Marker = -1;
    private const int BucketShift = 52;
    private const int EntryBytes = sizeof(ulong) + sizeof(uint);

    /// <summary>The segment up to which the index is complete; 0 when it has to be built anew.</summary>
    public static long CompleteTo(SqliteConnection connection) =>
        connection.Ask("SELECT run FROM dossier_index WHERE bucket = -1 ORDER BY run DESC LIMIT 1") as long? ?? 0;

    /// <summary>Writes a sorted run and moves the marker, inside the caller's transaction.</summary>
    public static void Write(SqliteConnection connection, ReadOnlySpan<DossierEntry> sorted, long completeTo)
    {
        using var insert = connection.Prepared("INSERT OR REPLACE INTO dossier_index VALUES($bucket, $run, $entries)", "$bucket", "$run", "$entries");
        var run = completeTo;
        foreach (var entry in sorted) run = Math.Min(run, entry.Segment);
        for (var from = 0; from < sorted.Length;)
        {
            var bucket = sorted[from].Key >> BucketShift;
            var to = from + 1;
            while (to < sorted.Length && sorted[to].Key >> BucketShift == bucket) to++;
            insert.Run((long)bucket, run, Packed(sorted[from..to], run));
            from = to;
        }

        connection.Run($"DELETE FROM dossier_index WHERE bucket = {Marker}");
        insert.Run((long)Marker, completeTo, Array.Empty<byte>());
    }

    public static void Clear(SqliteConnection connection) => connection.Run("DELETE FROM dossier_index");

    public static void Find(SqliteConnection connection, ulong key, ISet<long> segments)
    {
        using var query = connection.Prepared("SELECT run, entries FROM dossier_index WHERE bucket = $bucket", "$bucket");
        query.Parameters[0].Value = (long)(key >> BucketShift);
        using var rows = query.ExecuteReader();
        while (rows.Read())
        {
            var run = rows.GetInt64(0);
            var entries = rows.GetFieldValue<byte[]>(1).AsSpan();
            for (var at = FirstOf(entries, key); at < entries.Length && KeyAt(entries, at) == key; at += EntryBytes)
                segments.Add(run + BinaryPrimitives.ReadUInt32LittleEndian(entries[(at + sizeof(ulong))..]));
        }
    }

    private static byte[] Packed(ReadOnlySpan<DossierEntry> entries, long run)
    {
        var packed = new byte[entries.Length * EntryBytes];
        var rest = packed.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, entry.Key);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(ulong)..], (uint)(entry.Segment - run));
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
