using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ParLive.Journal.Files;

/// <summary>A few read-only connections, apart from the writer's, so that reading never waits for a commit.</summary>
internal sealed class ReadConnections(string path) : IDisposable
{
    private const int Most = 4;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentBag<SqliteConnection> _idle = [];
    private volatile bool _closed;

    /// <summary>Does one short piece of reading away from the caller's thread.</summary>
    public async Task<T> UseAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Use(work), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>The same on the caller's thread.</summary>
    public T Use<T>(Func<SqliteConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (!_idle.TryTake(out var connection)) connection = JournalFile.OpenForReading(path);
        try
        {
            return work(connection);
        }
        finally
        {
            if (_closed) connection.Dispose();
            else _idle.Add(connection);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var connection)) connection.Dispose();
    }
}
