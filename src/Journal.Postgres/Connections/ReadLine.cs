using Npgsql;
using ParLive.Grains.Journaling;

namespace ParLive.Journal.Postgres.Connections;

/// <summary>Short questions on connections apart from the writer's; while the server is away they are asked again, for a while.</summary>
internal sealed class ReadLine(JournalDatabase database, string application, TimeSpan patience, TimeProvider clock) : IDisposable
{
    private readonly NpgsqlDataSource _connections = database.Readers(application);

    public async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken cancellationToken)
    {
        for (var backoff = new Backoff(clock); ;)
        {
            try
            {
                await using var connection = await _connections.OpenConnectionAsync(cancellationToken);
                return await question(connection);
            }
            catch (Exception failure) when (IsWeather(failure) && backoff.Elapsed < patience)
            {
                await backoff.PauseAsync(cancellationToken);
            }
            catch (Exception failure) when (IsWeather(failure))
            {
                throw new JournalUnavailableException($"The journal cannot be read now: {database.Explained(failure).Message}", failure);
            }
        }
    }

    /// <summary>Once, on the caller's thread.</summary>
    public T Ask<T>(Func<NpgsqlConnection, T> question)
    {
        using var connection = _connections.OpenConnection();
        return question(connection);
    }

    public void Dispose() => _connections.Dispose();

    // Damage is an IOException too, and does not pass.
    private static bool IsWeather(Exception failure) => failure is not JournalDamagedException && Weather.IsPassing(failure);
}
