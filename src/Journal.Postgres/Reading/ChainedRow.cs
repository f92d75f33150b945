using System.Security.Cryptography;
using Npgsql;

namespace ParLive.Journal.Postgres.Reading;

/// <summary>A record as its chain sees it.</summary>
/// <param name="Commit">The group commit that wrote it.</param>
/// <param name="Place">Its place there.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Sequence">Its place in the history of the unit.</param>
/// <param name="Link">Its link; null where it has none.</param>
/// <param name="Damage">What is wrong with its bytes by themselves; null for nothing.</param>
internal sealed record ChainedRow(long Commit, int Place, string Unit, long Sequence, byte[]? Link, string? Damage)
{
    /// <summary>The columns that are read, in their order.</summary>
    public const string Columns = RecordRow.WholeColumns + ", record.link";

    /// <summary>The hash of its packed body.</summary>
    public required byte[] BodyHash { get; init; }

    /// <summary>The hash of its packed raw bytes.</summary>
    public required byte[] RawHash { get; init; }

    /// <summary>Reads a row.</summary>
    public static ChainedRow Read(NpgsqlDataReader row, RecordRow rows) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.IsDBNull(7) ? null : row.GetFieldValue<byte[]>(7), DamageOf(row, rows))
    {
        BodyHash = SHA256.HashData(row.GetFieldValue<byte[]>(5)),
        RawHash = SHA256.HashData(row.GetFieldValue<byte[]>(6)),
    };

    // The columns beside the bytes are compared with what the bytes say.
    private static string? DamageOf(NpgsqlDataReader row, RecordRow rows)
    {
        try
        {
            rows.Whole(row);
            return null;
        }
        catch (JournalDamagedException damaged)
        {
            return damaged.What;
        }
    }
}
