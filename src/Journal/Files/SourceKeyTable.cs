using System.Text.Json;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Journal.Files;

/// <summary>The table in which formats before 5 kept the hashes of sources' keys; the office's book has them now.</summary>
internal static class SourceKeyTable
{
    private const string Kind = "source-key";
    private const int NameLength = 12;

    /// <summary>Hands the keys over to the book, with a line of its audit, and takes the table away; answers how many there were.</summary>
    public static int HandOver(SqliteConnection connection, DateTimeOffset now)
    {
        var changes = new List<OfficeChange>();
        using (var query = connection.Prepared("SELECT source, hash FROM source_key ORDER BY hash"))
        using (var rows = query.ExecuteReader())
        {
            while (rows.Read())
            {
                var (source, hash) = (rows.GetString(0), Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(1)));
                changes.Add(new OfficeChange(Kind, hash[..NameLength], 0, JsonSerializer.Serialize(new { source, hash, by = "" })));
            }
        }

        if (changes.Count > 0)
        {
            var act = new AuditAct(AuditAct.Console, "", AuditActs.SourceKeysHandedOver, "", null, JsonSerializer.Serialize(changes.Select(change => change.Id)));
            if (OfficeTables.Write(connection, new OfficeWrite(now, act.Kept(), changes)) is null) throw new JournalFormatException("Keys of sources stand in the office's book already; restore a backup from before the update.");
        }

        connection.Run("DROP TABLE source_key");
        return changes.Count;
    }
}
