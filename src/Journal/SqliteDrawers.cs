using ParLive.Grains.Access;
using ParLive.Journal.Files;

namespace ParLive.Journal;

/// <summary>The drawers, in the journal's file and through its writer.</summary>
/// <remarks>Their table is made when something is first put in, and is no part of the journal's format: a version that does not know it leaves it alone.</remarks>
public sealed class SqliteDrawers(SqliteJournal journal) : IDrawers
{
    private const int Overhead = 64;

    private const string Table =
        "CREATE TABLE IF NOT EXISTS drawer(drawer TEXT NOT NULL, name TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY(drawer, name)) WITHOUT ROWID";

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken) => journal.Ask(
        IReadOnlyDictionary<string, string> (connection) =>
        {
            var found = new Dictionary<string, string>(StringComparer.Ordinal);
            if (connection.AskNumber("SELECT count(*) FROM sqlite_master WHERE name = 'drawer'") == 0) return found;

            using var query = connection.Prepared("SELECT name, words FROM drawer WHERE drawer = $drawer", "$drawer");
            query.Parameters[0].Value = drawer;
            using var rows = query.ExecuteReader();
            while (rows.Read()) found.Add(rows.GetString(0), rows.GetString(1));
            return found;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) => journal.Change(
        Overhead + put.Sum(pair => Overhead + (2L * pair.Value.Length)),
        connection =>
        {
            connection.Run(Table);
            using var insert = connection.Prepared("INSERT OR REPLACE INTO drawer(drawer, name, words) VALUES($drawer, $name, $words)", "$drawer", "$name", "$words");
            foreach (var (name, words) in put) insert.Run(drawer, name, words);
            using var delete = connection.Prepared("DELETE FROM drawer WHERE drawer = $drawer AND name = $name", "$drawer", "$name");
            foreach (var name in remove) delete.Run(drawer, name);
        }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>SQLite writes zeros over what was deleted; the log that still holds the pages as they were is emptied.</remarks>
    public async Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken)
    {
        await Change(drawer, put, remove, cancellationToken);
        await journal.EmptyLog().WaitAsync(cancellationToken);
    }
}
