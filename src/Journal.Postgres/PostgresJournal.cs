using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Reading;
using ParLive.Journal.Postgres.Writing;
using ParLive.Journal.Units;
using ParLive.Journal.Writing;

namespace ParLive.Journal.Postgres;

/// <summary>The journal in a PostgreSQL database: one row for each record, one transaction for each group commit.</summary>
/// <remarks>The bytes of a record must stay as they are until its append completes.</remarks>
public sealed class PostgresJournal : IJournal, IJournalChain, IJournalWatch, IJournalReach, IDossierTrail, IAsyncDisposable, IDisposable
{
    private readonly bool _isShared;
    private readonly UnitHistories _histories;
    private readonly PostgresWriter _writer;
    private readonly Pulse? _pulse;
    private readonly ReadLine _readers;
    private readonly UnitPages _units;
    private readonly CommitPages _commits;
    private readonly SemaphoreSlim _checking = new(1);

    private PostgresJournal(Opened opened, PostgresJournalOptions options)
    {
        QuarantineBytes = options.QuarantineBytes;
        _isShared = options.IsShared;
        _histories = opened.Histories;
        _readers = new ReadLine(opened.Database, opened.Holder.Application + " reads", options.Patience, options.Clock);
        var rows = new RecordRow(_histories);
        _units = new UnitPages(_readers, rows);
        _commits = new CommitPages(_readers, rows);
        var line = new WriterLine(opened.Database, opened.Holder, opened.Claim, opened.Session, options);
        _writer = new PostgresWriter(line, opened.Turn, opened.Position, _histories, options);
        _pulse = opened.Pulse;
        TakenOver = _pulse is null ? _writer.TakenOver : Task.WhenAny(_writer.TakenOver, _pulse.TakenOver).Unwrap();
        Place = opened.Database.Place;
        _writer.Start();
    }

    /// <summary>Where the journal is, for people: without user and password.</summary>
    public string Place { get; }

    /// <summary>Completes when another process has taken the journal over, and this one can write nothing more.</summary>
    public Task<JournalTakenOverException> TakenOver { get; }

    /// <inheritdoc/>
    /// <remarks>Known to a journal with a pulse.</remarks>
    public CancellationToken Lost => _pulse?.Lost ?? CancellationToken.None;

    /// <inheritdoc/>
    public long Position => _writer.Position;

    /// <inheritdoc/>
    public JournalReading Reading => _writer.Reading;

    /// <summary>Opens the journal of a database, makes or migrates its schema, and takes the right to write.</summary>
    /// <param name="connectionString">The database, as Npgsql names it.</param>
    /// <param name="options">How it groups, bounds and waits.</param>
    /// <param name="covered">Up to which sequence units know their histories without reading them; a warm start keeps only what follows.</param>
    /// <param name="elected">Who waited for the right to write, and has it.</param>
    /// <exception cref="PostgresUnusableException">The database cannot be reached or used, or another process writes there.</exception>
    /// <exception cref="JournalFormatException">What stands there is not what this version knows.</exception>
    /// <exception cref="JournalDamagedException">Records are missing or not as they were written.</exception>
    public static PostgresJournal Open(
        string connectionString, PostgresJournalOptions? options = null, IReadOnlyDictionary<string, long>? covered = null, PostgresCandidate? elected = null)
    {
        options ??= new PostgresJournalOptions();
        return new PostgresJournal(
            Opened.Open(JournalDatabase.Parse(connectionString), options, covered ?? ReadOnlyDictionary<string, long>.Empty, elected), options);
    }

    /// <inheritdoc/>
    public Task Append(JournalRecord record)
    {
        RecordDoor.Check(record);
        if (record.Unit.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A unit's name holds no zero character: PostgreSQL cannot keep it.", nameof(record));

        return _writer.Add(new PendingWrite<NpgsqlBatch>.Append(record));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> Read(
        string unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_isShared)
        {
            await foreach (var record in ReadShared(unit, after, cancellationToken)) yield return record;
            yield break;
        }

        if (_histories.Find(unit) is not { } history) yield break;

        foreach (var record in _histories.TakeKept(history, after) ?? [])
        {
            if (record.Sequence <= after) continue;

            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
            after = record.Sequence;
        }

        await foreach (var record in _units.After(unit, after, _histories.LastOf(history), cancellationToken)) yield return record;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> ReadDossier(
        string unit, long dossier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_isShared && _histories.Find(unit) is null) yield break;

        foreach (var record in await _units.OfDossierAsync(unit, dossier, cancellationToken)) yield return record;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<long, string>> UnitsOf(IReadOnlyCollection<long> dossiers, CancellationToken cancellationToken) =>
        await _units.UnitsOfAsync([.. dossiers], cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<JournalRecord> ReadAll(CancellationToken cancellationToken) => ReadCommits(withRaw: false, cancellationToken);

    /// <summary>All records in the order of their commits, with their raw bytes.</summary>
    public IAsyncEnumerable<JournalRecord> ReadWhole(CancellationToken cancellationToken) => ReadCommits(withRaw: true, cancellationToken);

    /// <summary>Lets go of the records that a warm start kept and nobody has read.</summary>
    public void CoolDown() => _histories.ForgetKept();

    /// <summary>Reads every byte of the journal, raw ones too; answers how many records are sound.</summary>
    /// <exception cref="JournalDamagedException">Names the first place that is not.</exception>
    public async Task<long> VerifyAsync(CancellationToken cancellationToken) =>
        await ReadWhole(cancellationToken).LongCountAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<ChainReport> Check(string? keptHead, CancellationToken cancellationToken)
    {
        var kept = KeptHead.Parse(keptHead);
        await _checking.WaitAsync(cancellationToken);
        try
        {
            return await new UnitChains(_readers, new RecordRow(_histories), kept).RunAsync(await LastAsync(cancellationToken), cancellationToken);
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>Each commit takes a turn, which is a row written anew: one with nothing in it is enough.</remarks>
    public Task TryWriting() => Change(1, static batch => batch.Add("SELECT 1"));

    /// <summary>Takes nothing more, finishes what waits, and gives the journal free.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _pulse?.Dispose();
        _readers.Dispose();
        _checking.Dispose();
    }

    /// <summary>The same, for a host that cannot wait otherwise.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _pulse?.Dispose();
        _readers.Dispose();
        _checking.Dispose();
    }

    /// <summary>The bytes that the quarantine may hold.</summary>
    internal long QuarantineBytes { get; }

    /// <summary>Changes another table of the database together with the records that wait.</summary>
    internal Task Change(long weight, Action<NpgsqlBatch> work) => _writer.Add(new PendingWrite<NpgsqlBatch>.Change(weight, work));

    /// <summary>Does something on the writer's thread between two commits.</summary>
    internal Task Upkeep(Action work) => _writer.Add(new PendingWrite<NpgsqlBatch>.Upkeep(_ => work()));

    /// <summary>A short question at start-up, on the caller's thread.</summary>
    internal T AskNow<T>(Func<NpgsqlConnection, T> question) => _readers.Ask(question);

    internal Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken cancellationToken) =>
        _readers.AskAsync(question, cancellationToken);

    // As far as it goes now, and not as far as this process has written: the unit may have lived elsewhere meanwhile. The writer learns of it.
    private async IAsyncEnumerable<JournalRecord> ReadShared(
        string unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        try
        {
            await foreach (var record in _units.After(unit, after, cancellationToken))
            {
                last = record.Sequence;
                yield return record;
            }
        }
        finally
        {
            _histories.Learn(unit, last);
        }
    }

    private async IAsyncEnumerable<JournalRecord> ReadCommits(bool withRaw, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in _commits.Read(await LastAsync(cancellationToken), withRaw, cancellationToken)) yield return record;
    }

    // Others may have written since this process did.
    private async Task<long> LastAsync(CancellationToken cancellationToken) => _isShared ? await _commits.LastAsync(cancellationToken) : Position;
}
