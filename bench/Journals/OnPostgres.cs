using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres;
using ParLive.Testing;

namespace ParLive.Journals;

/// <summary>A database of a server that waits for its disk.</summary>
internal sealed class OnPostgres : IStore
{
    private readonly string _words;
    private PostgresJournal? _journal;

    private OnPostgres(string words) => _words = words;

    /// <summary>A new database on the server.</summary>
    public static async Task<OnPostgres> NewAsync(PostgresServer server, string name)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var make = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        await make.ExecuteNonQueryAsync();
        return new OnPostgres(server.ConnectionString(name));
    }

    /// <inheritdoc/>
    public IJournal Open(bool warm) => _journal = PostgresJournal.Open(_words, new PostgresJournalOptions { WarmStart = warm });

    /// <inheritdoc/>
    public Task CloseAsync() => _journal!.DisposeAsync().AsTask();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
