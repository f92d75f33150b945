using Microsoft.Data.Sqlite;

namespace ParLive.Journal.Files;

/// <summary>The few things that are done with SQL, in words.</summary>
internal static class Statements
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Ask(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static long AskNumber(this SqliteConnection connection, string sql) => connection.Ask(sql) as long? ?? 0;

    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    public static int Run(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }

    public static void InTransaction(this SqliteConnection connection, Action work)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            work();
            connection.Run("COMMIT");
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    /// <summary>Ends a failed transaction, where SQLite has not ended it by itself.</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) connection.Run("ROLLBACK");
    }
}
