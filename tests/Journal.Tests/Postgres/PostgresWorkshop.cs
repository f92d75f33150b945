using Npgsql;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Postgres;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Segments;
using ParLive.Testing;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>A journal in a database of its own, which goes away with the test.</summary>
internal sealed class PostgresWorkshop : Workshop
{
    private static int _databases;

    private readonly PostgresServer _server;
    private readonly string _name = FormattableString.Invariant($"journal_{Interlocked.Increment(ref _databases)}");
    private PostgresJournal? _journal;

    private PostgresWorkshop(PostgresServer server) => _server = server;

    public string ConnectionString => _server.ConnectionString(_name);

    /// <summary>The same database over a line that can break.</summary>
    public string Over(DatabaseLine line) =>
        ConnectionString.Replace($"Host={_server.Host}", FormattableString.Invariant($"Host=127.0.0.1;Port={line.Port}"), StringComparison.Ordinal);

    /// <summary>A line to the server that can break.</summary>
    public DatabaseLine Line() => new(_server.Socket);

    public new PostgresJournal Journal => _journal ?? Open();

    /// <summary>An empty one on the server that all tests share, or on another.</summary>
    public static async Task<PostgresWorkshop> New(PostgresServer? server = null)
    {
        var workshop = new PostgresWorkshop(server ?? await SharedServer.Get());
        workshop.OnServer($"CREATE DATABASE {workshop._name} TEMPLATE template0");
        return workshop;
    }

    public PostgresJournal Open(PostgresJournalOptions? options = null, IReadOnlyDictionary<string, long>? covered = null) =>
        _journal = PostgresJournal.Open(ConnectionString, options, covered);

    public async Task<PostgresJournal> Reopen(PostgresJournalOptions? options = null)
    {
        await Close();
        return Open(options);
    }

    public override Task<long> Verify() => Journal.VerifyAsync(TestContext.Current.CancellationToken);

    public override void CoolDown() => Journal.CoolDown();

    public override Task TidyUp()
    {
        Tamper("VACUUM ANALYZE parlive.record");
        return Task.CompletedTask;
    }

    public override IQuarantine Quarantine() => new PostgresQuarantine(Journal);

    public override IDrawers Drawers() => new PostgresDrawers(Journal);

    public override OfficeBook Book() => PostgresOfficeStore.Open(Journal, Clock);

    public override void Meddle(string table, string change, string which) => Tamper($"UPDATE parlive.{table} SET {change} WHERE {which}");

    public override Task FailingChange() => Journal.Change(1, batch => batch.Add("INSERT INTO no_such_table VALUES(1)"));

    public override Task Flip(string column, string unit, long sequence, int place)
    {
        var bytes = (byte[])Ask($"SELECT {column} FROM parlive.record WHERE unit = $1 AND sequence = $2", unit, sequence)!;
        bytes[place < 0 ? bytes.Length + place : place] ^= 0x10;
        Tamper($"UPDATE parlive.record SET {column} = $1 WHERE unit = $2 AND sequence = $3", bytes, unit, sequence);
        return Task.CompletedTask;
    }

    public override void Rewrite(string unit, long sequence, Func<JournalRecord, JournalRecord> edit)
    {
        using var connection = Connect(ConnectionString);
        var reader = new SegmentReader(name => name.ToString());
        var packed = connection.AskAll(
            "SELECT body, raw FROM parlive.record WHERE unit = $1 AND sequence = $2",
            row => (Body: row.GetFieldValue<byte[]>(0), Raw: row.GetFieldValue<byte[]>(1)), unit, sequence)[0];
        var record = edit(SegmentReader.WithRaw(1, reader.Records(1, packed.Body), packed.Raw)[0]);
        var laid = new SegmentWriter();
        laid.Add(record);
        laid.Seal();
        connection.Run(
            "UPDATE parlive.record SET body = $1, raw = $2, dossiers = $3 WHERE unit = $4 AND sequence = $5",
            laid.Body.ToArray(), laid.Raw.ToArray(), record.Dossiers.ToArray(), unit, sequence);
    }

    public override (string Named, Action Undo) FlipAny(Random chance)
    {
        using var connection = Connect(ConnectionString);
        var rows = connection.AskAll("SELECT unit, sequence FROM parlive.record ORDER BY group_commit, place", row => (Unit: row.GetString(0), Sequence: row.GetInt64(1)));
        var ((unit, sequence), column, place) = (rows[chance.Next(rows.Count)], ((string[])["body", "raw", "link"])[chance.Next(3)], chance.Next());
        FlipIn();
        return (FormattableString.Invariant($"ecord {sequence} of unit '{unit}'"), FlipIn);

        void FlipIn()
        {
            var bytes = (byte[])Ask($"SELECT {column} FROM parlive.record WHERE unit = $1 AND sequence = $2", unit, sequence)!;
            bytes[place % bytes.Length] ^= (byte)(1 << (place % 8));
            Tamper($"UPDATE parlive.record SET {column} = $1 WHERE unit = $2 AND sequence = $3", bytes, unit, sequence);
        }
    }

    public override void ForgetChain() => Tamper(
        """
        ALTER TABLE parlive.record DROP link; ALTER TABLE parlive.group_commit DROP seal; DROP TABLE parlive.chain_start; DROP AGGREGATE parlive.links(text, bigint, bytea, bytea);
        DROP FUNCTION parlive.link; DROP TABLE parlive.quarantine_act; DROP TABLE parlive.quarantine_mapping;
        DROP INDEX parlive.quarantine_source;
        ALTER TABLE parlive.quarantine DROP state, DROP now_reason, DROP now_detail, DROP settled_ticks;
        CREATE INDEX quarantine_reason ON parlive.quarantine(reason);
        DROP TABLE parlive.office_entry; DROP TABLE parlive.office_audit; DROP FUNCTION parlive.decide; DROP FUNCTION parlive.audit_link; DROP FUNCTION parlive.framed;
        DELETE FROM parlive.migration WHERE format >= 4;
        """);

    /// <summary>Does something to the database behind the journal's back.</summary>
    public int Tamper(string sql, params object[] values)
    {
        using var connection = Connect(ConnectionString);
        return connection.Run(sql, values);
    }

    /// <summary>A session of the test's own.</summary>
    public NpgsqlConnection Session() => Connect(ConnectionString);

    public object? Ask(string sql, params object[] values)
    {
        using var connection = Connect(ConnectionString);
        return connection.Ask(sql, values);
    }

    protected override IJournal? Opened => _journal;

    protected override IJournal OpenStore(Terms terms, IReadOnlyDictionary<string, long>? covered) => Open(
        new PostgresJournalOptions { QueueBytes = terms.QueueBytes, GroupBytes = terms.GroupBytes, WarmStart = terms.WarmStart, QuarantineBytes = terms.QuarantineBytes, Log = new Listener(Said) }, covered);

    protected override async Task CloseStore()
    {
        if (_journal is not null) await _journal.DisposeAsync();
        _journal = null;
    }

    protected override ValueTask DisposeStore()
    {
        OnServer($"DROP DATABASE {_name} WITH (FORCE)");
        return ValueTask.CompletedTask;
    }

    protected override Task Between(Action work) => Journal.Upkeep(work);

    private void OnServer(string sql)
    {
        using var connection = Connect(_server.ConnectionString("postgres"));
        connection.Run(sql);
    }

    private static NpgsqlConnection Connect(string words)
    {
        var connection = new NpgsqlConnection(words + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
