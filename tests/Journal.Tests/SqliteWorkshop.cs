using Microsoft.Data.Sqlite;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Files;
using ParLive.Journal.Folders;
using ParLive.Journal.Segments;

namespace ParLive.Journal.Tests;

/// <summary>A journal in a folder of its own, which goes away with the test.</summary>
internal sealed class SqliteWorkshop : Workshop
{
    private readonly DirectoryInfo _directory;
    private SqliteJournal? _journal;
    private DataFolder? _folder;

    public SqliteWorkshop()
        : this(Directory.CreateTempSubdirectory("parlive-journal-").FullName)
    {
    }

    /// <summary>One that stands in a folder already.</summary>
    public SqliteWorkshop(string path) => _directory = new DirectoryInfo(path);

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

    public override IDrawers Drawers() => new SqliteDrawers(Journal);

    public override OfficeBook Book() => SqliteOfficeStore.Open(Journal, Clock);

    public override void Meddle(string table, string change, string which) => Tamper(connection => connection.Ask($"UPDATE {table} SET {change} WHERE {which}"));

    public override Task FailingChange() => Journal.Change(1, connection => connection.Run("INSERT INTO no_such_table VALUES(1)"));

    public override Task Flip(string column, string unit, long sequence, int place)
    {
        Flip(column, Tamper(connection => Find(connection, unit, sequence).Segment), place);
        return Task.CompletedTask;
    }

    public override void Rewrite(string unit, long sequence, Func<JournalRecord, JournalRecord> edit) => Tamper(connection =>
    {
        var (segment, records, place) = Find(connection, unit, sequence);
        records[place] = edit(records[place]);
        return Write(connection, segment, records);
    });

    /// <summary>Writes a segment anew, with right checksums.</summary>
    public static int Write(SqliteConnection connection, long segment, IEnumerable<JournalRecord> records)
    {
        var laid = new SegmentWriter();
        foreach (var record in records) laid.Add(record);
        laid.Seal();
        using var write = connection.Prepared("UPDATE segment SET body = $body, raw = $raw WHERE id = $id", "$body", "$raw", "$id");
        return write.Run(laid.Body.ToArray(), laid.Raw.ToArray(), segment);
    }

    public override (string Named, Action Undo) FlipAny(Random chance)
    {
        var last = Tamper(connection => connection.AskNumber("SELECT max(id) FROM segment"));
        var (segment, column) = (chance.NextInt64(1, last + 1), ((string[])["body", "raw", "link", "prints"])[chance.Next(4)]);
        var (table, key) = column is "body" or "raw" ? ("segment", "id") : ("chain", "segment");
        var place = chance.Next();
        FlipIn();
        return (FormattableString.Invariant($"egment {segment}"), FlipIn);

        void FlipIn() => Tamper(connection =>
        {
            var bytes = (byte[])connection.Ask($"SELECT {column} FROM {table} WHERE {key} = {segment}")!;
            bytes[place % bytes.Length] ^= (byte)(1 << (place % 8));
            using var write = connection.Prepared($"UPDATE {table} SET {column} = $bytes WHERE {key} = {segment}", "$bytes");
            return write.Run(bytes);
        });
    }

    // A column cannot be dropped while an index looks at it.
    private const string ForgetActs =
        """
        DROP INDEX quarantine_state; DROP INDEX quarantine_source; DROP INDEX quarantine_settled; DROP TABLE quarantine_act; DROP TABLE quarantine_mapping;
        ALTER TABLE quarantine DROP state; ALTER TABLE quarantine DROP now_reason; ALTER TABLE quarantine DROP now_detail; ALTER TABLE quarantine DROP settled;
        CREATE INDEX quarantine_reason ON quarantine(reason); DROP TABLE office_entry; DROP TABLE office_audit;
        CREATE TABLE source_key(hash BLOB PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
        """;

    public override void ForgetChain() => Tamper(connection => connection.Ask("DROP TABLE chain; DROP TABLE upgrade; PRAGMA user_version=1;" + ForgetActs));

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

    private static (long Segment, List<JournalRecord> Records, int Place) Find(SqliteConnection connection, string unit, long sequence)
    {
        var reader = new SegmentReader(name => name.ToString());
        for (var segment = 1L; ; segment++)
        {
            var records = SegmentTable.One(connection, segment, (id, body, raw) => SegmentReader.WithRaw(id, reader.Records(id, body), raw));
            var place = records.FindIndex(record => record.Unit == unit && record.Sequence == sequence);
            if (place >= 0) return (segment, records, place);
        }
    }

    protected override IJournal? Opened => _journal;

    protected override IJournal OpenStore(Terms terms, IReadOnlyDictionary<string, long>? covered) => Open(
        new SqliteJournalOptions
        {
            QueueBytes = terms.QueueBytes,
            GroupBytes = terms.GroupBytes,
            WarmStart = terms.WarmStart,
            IndexEntries = terms.IndexEntries,
            QuarantineBytes = terms.QuarantineBytes,
            Log = new Listener(Said),
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
