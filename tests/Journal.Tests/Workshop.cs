using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

/// <summary>A journal in a folder of its own, which goes away with the test.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("parlive-journal-");
    private SqliteJournal? _journal;
    private DataFolder? _folder;

    public string Path => _directory.FullName;

    public string File => System.IO.Path.Combine(Path, "journal.db");

    public SqliteJournal Journal => _journal ?? Open();

    public SqliteJournal Open(SqliteJournalOptions? options = null, IReadOnlyDictionary<string, long>? covered = null)
    {
        _folder ??= DataFolder.Open(Path);
        return _journal = SqliteJournal.Open(_folder, options, covered);
    }

    public async Task<SqliteJournal> Reopen(SqliteJournalOptions? options = null, IReadOnlyDictionary<string, long>? covered = null)
    {
        await Close();
        return Open(options, covered);
    }

    public async Task Close()
    {
        if (_journal is not null) await _journal.DisposeAsync();
        _folder?.Dispose();
        _journal = null;
        _folder = null;
    }

    /// <summary>Does something to the file behind the journal's back; the journal must be closed.</summary>
    public T Tamper<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return work(connection);
    }

    /// <summary>Turns one bit of a column's byte over; a place below zero counts from the end.</summary>
    public void Flip(string column, long segment, int place) => Tamper(connection =>
    {
        using var read = connection.CreateCommand();
        read.CommandText = $"SELECT {column} FROM segment WHERE id = {segment}";
        var bytes = (byte[])read.ExecuteScalar()!;
        bytes[place < 0 ? bytes.Length + place : place] ^= 0x10;

        using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE segment SET {column} = $bytes WHERE id = {segment}";
        write.Parameters.AddWithValue("$bytes", bytes);
        return write.ExecuteNonQuery();
    });

    /// <summary>Holds the writer still, so that what is appended meanwhile waits together.</summary>
    public async Task<TaskCompletionSource> HoldWriter()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Journal.Upkeep(_ =>
        {
            reached.SetResult();
            ((IAsyncResult)release.Task).AsyncWaitHandle.WaitOne();
        });
        await reached.Task;
        return release;
    }

    /// <summary>Appends records as one commit.</summary>
    public async Task AppendTogether(IEnumerable<JournalRecord> records)
    {
        var release = await HoldWriter();
        var appends = records.Select(Journal.Append).ToList();
        release.SetResult();
        await Task.WhenAll(appends);
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _directory.Delete(recursive: true);
    }
}
