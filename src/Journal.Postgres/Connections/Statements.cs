using Npgsql;

namespace ParLive.Journal.Postgres.Connections;

/// <summary>The few things that are done with SQL, in words.</summary>
internal static class Statements
{
    public static NpgsqlCommand Prepared(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>The same for what takes as long as the journal is large.</summary>
    public static NpgsqlCommand Unhurried(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.Prepared(sql, values);
        command.CommandTimeout = 0;
        return command;
    }

    public static int Run(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Prepared(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Ask(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.Prepared(sql, values);
        return command.ExecuteScalar() is var answer && answer is DBNull ? null : answer;
    }

    public static List<T> AskAll<T>(this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, params ReadOnlySpan<object> values)
    {
        using var command = connection.Prepared(sql, values);
        return command.AskAll(read);
    }

    public static List<T> AskAll<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read)
    {
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read()) found.Add(read(rows));
        return found;
    }

    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
