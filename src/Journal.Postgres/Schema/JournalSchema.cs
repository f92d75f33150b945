using Npgsql;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Schema;

/// <summary>Brings the schema to the format that this version writes, or says why it does not. It repairs nothing.</summary>
/// <remarks>Whoever calls holds the journal's lock, so two processes never migrate at once.</remarks>
internal sealed class JournalSchema(NpgsqlConnection connection, string place, IReadOnlyList<Migration> migrations)
{
    private const string MigrationTable =
        """
        CREATE TABLE parlive.migration(
          format integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())
        """;

    private const string Advice = "Nothing was changed. Restore the database from a backup, or name an empty one.";

    /// <summary>Checks what stands, and takes the steps that are missing, each in a transaction of its own; answers the format that stood.</summary>
    public int BringUp()
    {
        CheckServer();
        var tables = Tables();
        if (tables.Count > 0 && !tables.Contains("migration"))
        {
            throw new JournalFormatException(
                $"The schema 'parlive' of {place} holds tables and no record of its format ({string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3))}): "
                + $"it is another program's, or was restored in part. {Advice}");
        }

        var formats = tables.Count == 0 ? [] : Formats();
        Check(formats, tables);
        foreach (var missing in migrations.Skip(formats.Count)) Take(missing);
        return formats.Count;
    }

    /// <summary>Checks what stands, whatever its format, and changes nothing; answers the format, 0 for none yet.</summary>
    public int Stands()
    {
        CheckServer();
        var tables = Tables();
        var formats = tables.Contains("migration") ? Formats() : [];
        if (formats.Count > 0) Check(formats, tables);
        return formats.Count;
    }

    /// <summary>Checks what stands, and changes nothing: others are at work on it.</summary>
    public void CheckIsCurrent()
    {
        var formats = Formats();
        Check(formats, Tables());
        if (formats.Count < migrations.Count)
        {
            throw new JournalFormatException(FormattableString.Invariant(
                $"The journal at {place} is written in format {formats.Count} by others, and this version writes format {migrations.Count}. ")
                + "Stop all silos, then start one of this version: it brings the journal up.");
        }
    }

    private void CheckServer()
    {
        if (connection.PostgreSqlVersion.Major < 13)
        {
            throw new PostgresUnusableException(
                $"The server of {place} is PostgreSQL {connection.PostgreSqlVersion}; the journal needs 13 or newer. Update the server, or name another one.");
        }

        if (connection.Ask("SHOW server_encoding") is not "UTF8")
        {
            throw new PostgresUnusableException(
                $"The database {place} does not keep text as UTF-8, so names of units could not be kept. Create one that does: createdb --encoding=UTF8 --template=template0");
        }
    }

    private void Check(List<int> formats, HashSet<string> tables)
    {
        if (formats.Count > 0 && formats[^1] > migrations.Count)
        {
            throw new JournalFormatException(FormattableString.Invariant(
                $"The journal at {place} was written by a newer ParLive (format {formats[^1]}; this version knows up to {migrations.Count}). Nothing was changed. ")
                + "Start the newer version, or restore a backup from before the update.");
        }

        var known = migrations.Take(formats.Count).ToList();
        if (!formats.SequenceEqual(known.Select(step => step.Format)))
        {
            throw new JournalFormatException(
                $"The journal at {place} is half-migrated: its steps are {string.Join(", ", formats)}, and one before the last is missing. {Advice}");
        }

        if (known.SelectMany(step => step.Tables).FirstOrDefault(table => !tables.Contains(table)) is { } gone)
        {
            throw new JournalFormatException($"The journal at {place} is half-migrated: its table parlive.{gone} is missing. {Advice}");
        }

        if (migrations.Skip(formats.Count).SelectMany(step => step.Tables).FirstOrDefault(tables.Contains) is { } early)
        {
            throw new JournalFormatException(
                $"The journal at {place} is half-migrated: its table parlive.{early} stands, and the step that makes it is not recorded. {Advice}");
        }
    }

    private void Take(Migration step)
    {
        using var transaction = connection.BeginTransaction();
        try
        {
            if (step.Format == 1) Begin();
            using var work = connection.Unhurried(step.Sql);
            work.ExecuteNonQuery();
            connection.Run("INSERT INTO parlive.migration(format, name) VALUES($1, $2)", step.Format, step.Name);
            transaction.Commit();
        }
        catch (PostgresException refused) when (refused.InvariantSeverity is "ERROR" && refused.SqlState is not PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new JournalFormatException(
                $"The journal at {place} could not be brought to format {step.Format} ({step.Name}): {refused.MessageText}. "
                + "It is as it was before. Put that right, and start again.",
                refused);
        }
    }

    // A schema that an administrator has made stays as it is: this user may not be allowed to make one.
    private void Begin()
    {
        if (connection.Ask("SELECT to_regnamespace('parlive')::text") is null) connection.Run("CREATE SCHEMA parlive");
        connection.Run(MigrationTable);
    }

    private List<int> Formats() => connection.AskAll("SELECT format FROM parlive.migration ORDER BY format", row => row.GetInt32(0));

    private HashSet<string> Tables() => connection
        .AskAll("SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('parlive') AND relkind IN ('r', 'p', 'v', 'm', 'f')", row => row.GetString(0))
        .ToHashSet(StringComparer.Ordinal);
}
