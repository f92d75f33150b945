using ParLive.Grains.Access;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres;

/// <summary>The drawers, in the journal's database and through its writer.</summary>
/// <remarks>Their table is made when something is first put in, and is no step of the schema: silos of two versions go on beside each other.</remarks>
public sealed class PostgresDrawers(PostgresJournal journal) : IDrawers
{
    private const int Overhead = 64;

    private const string Table =
        "CREATE TABLE IF NOT EXISTS parlive.drawer(drawer text NOT NULL, name text NOT NULL, words text NOT NULL, PRIMARY KEY(drawer, name))";

    private const string Put =
        "INSERT INTO parlive.drawer(drawer, name, words) VALUES($1, $2, $3) ON CONFLICT (drawer, name) DO UPDATE SET words = excluded.words";

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken) => journal.AskAsync(
        async connection =>
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            await using var known = connection.Prepared("SELECT to_regclass('parlive.drawer') IS NOT NULL");
            if (await known.ExecuteScalarAsync(cancellationToken) is not true) return found;

            await using var query = connection.Prepared("SELECT name, words FROM parlive.drawer WHERE drawer = $1", drawer);
            await using var rows = await query.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken)) found.Add(rows.GetString(0), rows.GetString(1));
            return (IReadOnlyDictionary<string, string>)found;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) => journal.Change(
        Overhead + put.Sum(pair => Overhead + (2L * pair.Value.Length)),
        batch =>
        {
            batch.Add(Table);
            foreach (var (name, words) in put) batch.Add(Put, drawer, name, words);
            foreach (var name in remove) batch.Add("DELETE FROM parlive.drawer WHERE drawer = $1 AND name = $2", drawer, name);
        }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A row that was taken out is a dead one until the database tidies up (VACUUM), and stands in archived logs and dumps as long as those are kept.</remarks>
    public Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) =>
        Change(drawer, put, remove, cancellationToken);
}
