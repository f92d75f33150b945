using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Index;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Writing;

/// <summary>The one thread that writes the file: takes what waits, commits it as one row, and completes it all.</summary>
internal sealed class JournalWriter : IAsyncDisposable, IDisposable
{
    // Frames in the write-ahead log before they are copied into the file: at a quiet moment, and at the latest.
    private const long QuietCheckpointBytes = 4L << 20;
    private const long LatestCheckpointBytes = 16L << 20;

    // However small a commit is, the log takes two whole pages for it.
    private const long PagesBesides = 16 << 10;

    private static readonly TimeSpan ReadBackPause = TimeSpan.FromMilliseconds(200);

    // Touched by the writer's thread only.
    private readonly string _path;
    private readonly SqliteJournalOptions _options;
    private readonly UnitHistories _histories;
    private readonly DossierIndex _index;
    private readonly CommitGroup<SqliteConnection> _group;
    private readonly List<PendingWrite<SqliteConnection>> _taken = [];
    private readonly SegmentWriter _segment = new();
    private SqliteConnection _connection;
    private long _uncopied;

    // The head of the chain, and what it will be once the commit under way is on disk.
    private byte[] _link;
    private byte[] _next;

    // Shared.
    private readonly Thread _thread;
    private readonly WriteQueue<SqliteConnection> _queue;
    private readonly JournalMetrics _metrics;
    private readonly ManualResetEventSlim _closing = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _position;

    public JournalWriter(
        string path, SqliteConnection connection, SqliteJournalOptions options, UnitHistories histories, DossierIndex index, byte[] link)
    {
        _path = path;
        _connection = connection;
        _options = options;
        _histories = histories;
        _index = index;
        _link = _next = link;
        _group = new CommitGroup<SqliteConnection>(histories);
        _queue = new WriteQueue<SqliteConnection>(options.QueueBytes);
        _metrics = new JournalMetrics(() => _queue.Count);
        _position = SegmentTable.Last(connection);
        _thread = new Thread(Work) { Name = "ParLive journal writer", IsBackground = true };
    }

    public long Position => Volatile.Read(ref _position);

    public void Start() => _thread.Start();

    /// <summary>How the writing goes.</summary>
    public JournalReading Reading => _metrics.Read("sqlite", Position, (_queue.Count, _queue.Fill));

    public Task Add(PendingWrite<SqliteConnection> write) => _queue.Add(write);

    /// <summary>Takes nothing more, finishes what waits, and gives the file free.</summary>
    public async ValueTask DisposeAsync()
    {
        Close();
        await _ended.Task;
    }

    /// <summary>The same, for a caller that cannot wait otherwise.</summary>
    public void Dispose()
    {
        Close();
        _thread.Join();
    }

    private void Close()
    {
        _queue.Close();
        _closing.Set();
    }

    private void Work()
    {
        while (Next())
        {
            Gather();
            foreach (var upkeep in _taken.OfType<PendingWrite<SqliteConnection>.Upkeep>()) Keep(upkeep);
            if (!_group.IsEmpty) Commit();
            LookAfterTheFile(quiet: _queue.Count == 0);
        }

        Keep(new PendingWrite<SqliteConnection>.Upkeep(_index.Write));
        _connection.Dispose();
        _metrics.Dispose();
        _queue.Dispose();
        _ended.SetResult();
    }

    private bool Next()
    {
        _taken.Clear();
        if (!_queue.Take(_taken, _options.GroupBytes)) return false;

        if (_options.CommitWait > TimeSpan.Zero && !_closing.Wait(_options.CommitWait) && _queue.Count > 0)
            _queue.Take(_taken, _options.GroupBytes);
        return true;
    }

    private void Gather()
    {
        _group.Clear();
        foreach (var write in _taken)
        {
            if (write is PendingWrite<SqliteConnection>.Append append) _group.Add(append);
            else if (write is PendingWrite<SqliteConnection>.Change change) _group.Add(change);
        }
    }

    private void Commit()
    {
        using var traced = CommitTrace.Begin(_taken);
        var attempted = _group.Records.Count > 0 ? Position + 1 : Position;
        try
        {
            Lay(attempted);
            Write(attempted);
        }
        catch (Exception failure)
        {
            // Whatever went wrong, the callers are told what is on disk, and the next group gets its own try.
            if (!IsOnDisk(attempted, failure)) return;
        }

        if (_group.Records.Count > 0) Believe(attempted);
        _group.Complete();
    }

    private void Lay(long segment)
    {
        _segment.Clear();
        foreach (var (_, record) in _group.Records) _segment.Add(record);
        if (_group.Records.Count == 0) return;

        _segment.Seal();
        _next = ChainTable.Link(_link, segment, _segment);
    }

    private void Write(long segment)
    {
        var started = Stopwatch.GetTimestamp();
        _connection.Run("BEGIN IMMEDIATE");
        if (_group.Records.Count > 0)
        {
            SegmentTable.Insert(_connection, segment, _segment.Body, _segment.Raw);
            ChainTable.Insert(_connection, segment, _next, _segment.Prints);
        }

        foreach (var change in _group.Changes) change.Work(_connection);
        _connection.Run("COMMIT");
        _options.AfterSync?.Invoke();
        if (_options.SyncDelay > TimeSpan.Zero) _closing.Wait(_options.SyncDelay);
        _metrics.Committed(_group.Records.Count, _taken.Sum(write => write.Weight), Stopwatch.GetElapsedTime(started));
    }

    // In this order: read, found by its dossiers, then counted as a position.
    private void Believe(long segment)
    {
        _histories.Note(segment, _group.Records);
        _index.Note(segment, _group.Records);
        _uncopied += PagesBesides + _segment.Body.Length + _segment.Raw.Length;
        _link = _next;
        Volatile.Write(ref _position, segment);
    }

    // A commit that failed may still have reached the disk. The file knows; as long as it cannot be asked, nobody is answered.
    private bool IsOnDisk(long attempted, Exception failure)
    {
        var reason = new JournalUnavailableException($"The journal could not be written: {failure.Message}", failure);
        while (true)
        {
            try
            {
                _connection.RollBack();
                if (_group.Records.Count > 0 && SegmentTable.Last(_connection) == attempted) return true;

                _group.Fail(reason);
                return false;
            }
            catch (Exception unknown) when (unknown is SqliteException or IOException or InvalidOperationException)
            {
                if (_closing.Wait(ReadBackPause))
                {
                    _group.Fail(new IOException("The journal closed before it could be learnt whether the record is on disk.", unknown));
                    return false;
                }

                Reopen();
            }
        }
    }

    private void Reopen()
    {
        try
        {
            var fresh = JournalFile.OpenForWriting(_path);
            _connection.Dispose();
            _connection = fresh;
        }
        catch (IOException)
        {
            // Still gone; the caller asks again after a pause.
        }
    }

    private void LookAfterTheFile(bool quiet)
    {
        if (_index.IsDue(quiet)) _index.Write(_connection);
        if (_uncopied < (quiet ? QuietCheckpointBytes : LatestCheckpointBytes)) return;

        _uncopied = 0;
        Keep(new PendingWrite<SqliteConnection>.Upkeep(connection => connection.Run("PRAGMA wal_checkpoint(PASSIVE)")));
    }

    private void Keep(PendingWrite<SqliteConnection>.Upkeep upkeep)
    {
        try
        {
            upkeep.Work(_connection);
            upkeep.Complete();
        }
        catch (Exception failure)
        {
            // Upkeep that fails leaves the file as it was; whoever asked for it is told.
            upkeep.Fail(failure);
        }
    }
}
