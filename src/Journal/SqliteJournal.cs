using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Journaling;
using ParLive.Journal.Chain;
using ParLive.Journal.Files;
using ParLive.Journal.Folders;
using ParLive.Journal.Index;
using ParLive.Journal.Reading;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;
using ParLive.Journal.Writing;

namespace ParLive.Journal;

/// <summary>The journal in one SQLite file: one append-only row for each group commit.</summary>
/// <remarks>The bytes of a record must stay as they are until its append completes.</remarks>
public sealed class SqliteJournal : IJournal, IJournalChain, IJournalWatch, IAsyncDisposable, IDisposable
{
    private readonly UnitHistories _histories;
    private readonly DossierIndex _index;
    private readonly JournalWriter _writer;
    private readonly ReadConnections _readers;
    private readonly SegmentReader _segments;
    private readonly SegmentLookup _lookup;
    private readonly SemaphoreSlim _checking = new(1);

    private SqliteJournal(string path, SqliteConnection connection, SqliteJournalOptions options, OpeningScan scan, byte[] link)
    {
        QuarantineBytes = options.QuarantineBytes;
        _histories = scan.Histories;
        _index = scan.Index;
        _segments = scan.Segments;
        _writer = new JournalWriter(path, connection, options, _histories, _index, link);
        _readers = new ReadConnections(path);
        _lookup = new SegmentLookup(_readers, _histories, _segments);
        _writer.Start();
    }

    /// <summary>How many commits are on disk.</summary>
    public long Position => _writer.Position;

    /// <inheritdoc/>
    public JournalReading Reading => _writer.Reading;

    /// <summary>Opens the journal of a folder and reads it through once.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How it groups, bounds and keeps.</param>
    /// <param name="covered">Up to which sequence units know their histories without reading them; a warm start keeps only what follows.</param>
    /// <exception cref="JournalFormatException">The file is another program's, or a newer version's.</exception>
    /// <exception cref="JournalDamagedException">Bytes are not as they were written.</exception>
    public static SqliteJournal Open(
        DataFolder folder, SqliteJournalOptions? options = null, IReadOnlyDictionary<string, long>? covered = null)
    {
        options ??= new SqliteJournalOptions();
        var connection = JournalFile.OpenForWriting(folder.JournalFile, sentence => options.Log.LogWarning("{Sentence}", sentence));
        try
        {
            var scan = new OpeningScan(new DossierIndex(options.IndexEntries));
            scan.Run(connection, options.WarmStart, covered ?? ReadOnlyDictionary<string, long>.Empty);
            var link = ChainTable.Head(connection, SegmentTable.Last(connection));
            return new SqliteJournal(folder.JournalFile, connection, options, scan, link);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task Append(JournalRecord record)
    {
        RecordDoor.Check(record);
        return _writer.Add(new PendingWrite<SqliteConnection>.Append(record));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> Read(
        string unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_histories.Find(unit) is not { } history) yield break;

        foreach (var record in _histories.TakeKept(history, after) ?? [])
        {
            if (record.Sequence <= after) continue;

            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
            after = record.Sequence;
        }

        await foreach (var record in _lookup.After(history, after, cancellationToken)) yield return record;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> ReadDossier(
        string unit, long dossier, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_histories.Find(unit) is not { } history) yield break;

        var segments = await _readers.UseAsync(connection => _index.Find(connection, history, dossier), cancellationToken);
        foreach (var segment in segments)
        {
            foreach (var record in await _lookup.WithDossier(history, dossier, segment, cancellationToken))
                yield return record;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JournalRecord> ReadAll([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = Position;
        for (var next = 1L; next <= last;)
        {
            var first = next;
            foreach (var (segment, records) in await _readers.UseAsync(
                connection => SegmentScan.Some(connection, first, _segments), cancellationToken))
            {
                if (segment > last) yield break;

                foreach (var record in records) yield return record;
                next = segment + 1;
            }
        }
    }

    /// <summary>All records in the order of their commits, with their raw bytes.</summary>
    public async IAsyncEnumerable<JournalRecord> ReadWhole([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (segment, last) = (1L, Position); segment <= last; segment++)
        {
            foreach (var record in await _lookup.Whole(segment, cancellationToken)) yield return record;
        }
    }

    /// <summary>Reads the journal through once and keeps each unit's records in memory until they are first read.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var last = Position;
        return _readers.UseAsync(
            connection =>
            {
                var kept = new Dictionary<UnitHistory, List<JournalRecord>>();
                foreach (var (_, records) in SegmentScan.All(connection, last, _segments))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    foreach (var record in records) OpeningScan.Keep(kept, _histories.Of(record.Unit), record);
                }

                _histories.Keep(kept);
                return kept.Count;
            },
            cancellationToken);
    }

    /// <summary>Lets go of the records that a warm start kept and nobody has read.</summary>
    public void CoolDown() => _histories.ForgetKept();

    /// <summary>Builds the index of dossiers anew; appends wait meanwhile, reads do not.</summary>
    public Task RebuildIndexAsync() => _writer.Add(new PendingWrite<SqliteConnection>.Upkeep(connection =>
        _index.Rebuild(connection, SegmentScan.All(connection, Position, _segments)
            .Select(scanned => (scanned.Segment, OpeningScan.WithHistories(_histories, scanned.Records))))));

    /// <summary>Reads every byte of the journal, raw ones too; answers how many records are sound.</summary>
    /// <exception cref="JournalDamagedException">Names the first place that is not.</exception>
    public async Task<long> VerifyAsync(CancellationToken cancellationToken) => await ReadWhole(cancellationToken).LongCountAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<ChainReport> Check(string? keptHead, CancellationToken cancellationToken)
    {
        var kept = KeptHead.Parse(keptHead);
        await _checking.WaitAsync(cancellationToken);
        try
        {
            var (last, check) = (Position, new ChainCheck(kept));
            while (last > 0 && await _readers.UseAsync(connection => check.Step(connection, last), cancellationToken))
                cancellationToken.ThrowIfCancellationRequested();
            return check.Report(last);
        }
        finally
        {
            _checking.Release();
        }
    }

    /// <inheritdoc/>
    public Task TryWriting() => Change(1, JournalFile.Touch);

    /// <summary>Takes nothing more, finishes what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _readers.Dispose();
        _checking.Dispose();
    }

    /// <summary>The same, for a host that cannot wait otherwise.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        _readers.Dispose();
        _checking.Dispose();
    }

    /// <summary>The bytes that the quarantine may hold.</summary>
    internal long QuarantineBytes { get; }

    /// <summary>Changes another table of the file together with the records that wait.</summary>
    internal Task Change(long weight, Action<SqliteConnection> work) => _writer.Add(new PendingWrite<SqliteConnection>.Change(weight, work));

    /// <summary>Does something on the writer's connection between two commits.</summary>
    internal Task Upkeep(Action<SqliteConnection> work) => _writer.Add(new PendingWrite<SqliteConnection>.Upkeep(work));

    /// <summary>Brings the log into the file and cuts it to nothing, so that no page lies in it as it was before. Readers may hold it up; then the next does it.</summary>
    internal Task EmptyLog() => Upkeep(connection => connection.Run("PRAGMA wal_checkpoint(TRUNCATE)"));

    internal Task<T> Ask<T>(Func<SqliteConnection, T> question, CancellationToken cancellationToken) =>
        _readers.UseAsync(question, cancellationToken);

    /// <summary>A short question at start-up, on the caller's thread.</summary>
    internal T AskNow<T>(Func<SqliteConnection, T> question) => _readers.Use(question);
}
