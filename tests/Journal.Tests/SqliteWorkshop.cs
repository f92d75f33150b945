using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Tests;

/// <summary>A journal in a folder of its own, which goes away with the test.</summary>
internal sealed class SqliteWorkshop : Workshop
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("parlive-journal-");
    private SqliteJournal? _journal;
    private DataFolder? _folder;

    public string Path => _directory.FullName;

    public string File => System.IO.Path.Combine(Path, "journal.db");

    public new SqliteJournal Journal => _journal ?? Open();

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

    public override Task<long> Verify() => Journal.VerifyAsync(TestContext.Current.CancellationToken);

    public override void CoolDown() => Journal.CoolDown();

    public override Task TidyUp() => Journal.RebuildIndexAsync();

    public override IQuarantine Quarantine() => new SqliteQuarantine(Journal);

    public override ISourceKeys Keys() => SqliteSourceKeys.Open(Journal);

    public override Task FailingChange() => Journal.Change(1, connection => connection.Run("INSERT INTO no_such_table VALUES(1)"));

    public override Task Flip(string column, string unit, long sequence, int place)
    {
        var segment = Tamper(connection => connection.AskNumber("SELECT max(id) FROM segment"));
        Flip(column, segment, place);
        return Task.CompletedTask;
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

    protected override IJournal? Opened => _journal;

    protected override IJournal OpenStore(Terms terms, IReadOnlyDictionary<string, long>? covered) => Open(
        new SqliteJournalOptions
        {
            QueueBytes = terms.QueueBytes,
            GroupBytes = terms.GroupBytes,
            WarmStart = terms.WarmStart,
            IndexEntries = terms.IndexEntries,
        },
        covered);

    protected override async Task CloseStore()
    {
        if (_journal is not null) await _journal.DisposeAsync();
        _folder?.Dispose();
        _journal = null;
        _folder = null;
    }

    protected override ValueTask DisposeStore()
    {
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override Task Between(Action work) => Journal.Upkeep(_ => work());
}
