using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Reading;
using ParLive.Journal.Units;
using ParLive.Journal.Writing;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The one thread that writes: takes what waits, commits it as one transaction, and completes it all.</summary>
internal sealed class PostgresWriter : IAsyncDisposable, IDisposable
{
    // A server that was reached and did not keep a group so often will not keep it.
    private const int MostTries = 4;

    // Touched by the writer's thread only.
    private readonly PostgresJournalOptions _options;
    private readonly UnitHistories _histories;
    private readonly WriterLine _line;
    private readonly GroupCommit _commit;
    private readonly CommitGroup<NpgsqlBatch> _group;
    private readonly List<PendingWrite<NpgsqlBatch>> _taken = [];
    private bool _away;

    // Shared.
    private readonly Thread _thread;
    private readonly WriteQueue<NpgsqlBatch> _queue;
    private readonly JournalMetrics _metrics;
    private readonly ManualResetEvent _closing = new(initialState: false);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _position;

    public PostgresWriter(WriterLine line, long turn, long position, UnitHistories histories, PostgresJournalOptions options)
    {
        _options = options;
        _histories = histories;
        _line = line;
        _group = new CommitGroup<NpgsqlBatch>(histories);
        _commit = options.IsShared
            ? new SharedCommit(line, position, _closing, Wait, (options.Clock, line.Place))
            : new GroupCommit(line, turn, _closing, Wait, options.Clock);
        _queue = new WriteQueue<NpgsqlBatch>(options.QueueBytes);
        _metrics = new JournalMetrics(() => _queue.Count);
        _position = position;
        _thread = new Thread(Work) { Name = "ParLive journal writer", IsBackground = true };
    }

    public long Position => Volatile.Read(ref _position);

    /// <summary>Completes when another process has the journal.</summary>
    public Task<JournalTakenOverException> TakenOver => _commit.TakenOver;

    public void Start() => _thread.Start();

    /// <summary>How the writing goes.</summary>
    public JournalReading Reading => _metrics.Read("postgresql", Position, (_queue.Count, _queue.Fill));

    public Task Add(PendingWrite<NpgsqlBatch> write) => _queue.Add(write);

    /// <summary>Takes nothing more, finishes what waits, and gives the journal free.</summary>
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
            foreach (var upkeep in _taken.OfType<PendingWrite<NpgsqlBatch>.Upkeep>()) Keep(upkeep);
            Commit();
        }

        _line.Dispose();
        _metrics.Dispose();
        _queue.Dispose();
        _ended.SetResult();
    }

    private bool Next()
    {
        _taken.Clear();
        return _queue.Take(_taken, _options.GroupBytes);
    }

    private void Commit()
    {
        using var traced = CommitTrace.Begin(_taken);
        for (var tries = 1; ; tries++)
        {
            Gather();
            if (_group.IsEmpty) return;

            var started = Stopwatch.GetTimestamp();
            switch (Judged(tries))
            {
                case Verdict.Written(var commit):
                    Believe(commit, Stopwatch.GetElapsedTime(started));
                    return;
                case Verdict.Refused(var reason):
                    _group.Fail(reason);
                    return;
                default:
                    _group.GiveBack();
                    break;
            }
        }
    }

    private void Gather()
    {
        _group.Clear();
        foreach (var write in _taken)
        {
            // Who was told already that its place is taken is not asked again.
            if (write.Done.IsCompleted) continue;

            if (write is PendingWrite<NpgsqlBatch>.Append append) _group.Add(append);
            else if (write is PendingWrite<NpgsqlBatch>.Change change) _group.Add(change);
        }
    }

    private Verdict Judged(int tries)
    {
        try
        {
            var verdict = _commit.Try(_group, Position + 1);
            if (_away && _line.Session is not null) SayBack();
            return verdict switch
            {
                Verdict.Absent(var reason) when tries >= MostTries => Refused(reason),
                Verdict.Taken(var reason) when tries >= MostTries || !Relearn() => Refused(reason),
                _ => verdict,
            };
        }
        catch (Exception failure)
        {
            // Whatever went wrong, the callers hear of it, and the next group gets its own try.
            return Refused(failure);
        }
    }

    private static Verdict.Refused Refused(Exception reason) =>
        new(new JournalUnavailableException($"The journal could not be written: {reason.Message}", reason));

    // Somebody has written what this process does not know of. Answers whether there is anything to learn.
    private bool Relearn()
    {
        if (_line.Session is not { } session) return true;

        var learnt = false;
        foreach (var (unit, last, link) in session.AskAll(
            OpeningQueries.HeadsOf,
            OpeningQueries.Head,
            [_group.Records.Select(known => known.Record.Unit).Distinct(StringComparer.Ordinal).ToArray()]))
        {
            var history = _histories.Of(unit);
            if (history.Last >= last) continue;

            _histories.Reach(history, last);
            history.Link = link;
            learnt = true;
        }

        var position = session.Ask("SELECT coalesce(max(id), 0) FROM parlive.group_commit") as long? ?? 0;
        learnt |= position != Position;
        Volatile.Write(ref _position, position);
        return learnt;
    }

    private void Believe(long? commit, TimeSpan took)
    {
        foreach (var (history, record) in _group.Records) _histories.Reach(history, record.Sequence);
        _commit.Believe();
        if (_group.Records.Count > 0) Volatile.Write(ref _position, commit ?? (Position + 1));
        _metrics.Committed(_group.Records.Count, _taken.Sum(write => write.Weight), took);
        _group.Complete();
    }

    // Before each pause of an outage. Who waits in the queue is refused after a while: its record was never sent.
    private bool Wait(TimeSpan elapsed, bool mayRefuse)
    {
        if (!_away) _options.Log.LogWarning("The journal cannot be written now; records wait. {Why}", _line.Why);
        _away = true;
        if (elapsed < _options.Patience) return true;

        RefuseWaiting();
        return !mayRefuse;
    }

    private void RefuseWaiting()
    {
        var waiting = new List<PendingWrite<NpgsqlBatch>>();
        while (_queue.Count > 0 && _queue.Take(waiting, long.MaxValue))
        {
            waiting.ForEach(write => write.Fail(
                new JournalUnavailableException("The journal's database does not answer; nothing of this record was kept.")));
            waiting.Clear();
        }
    }

    private void SayBack()
    {
        _away = false;
        _options.Log.LogWarning("The journal can be written again.");
    }

    private static void Keep(PendingWrite<NpgsqlBatch>.Upkeep upkeep)
    {
        try
        {
            using var nothing = new NpgsqlBatch();
            upkeep.Work(nothing);
            upkeep.Complete();
        }
        catch (Exception failure)
        {
            upkeep.Fail(failure);
        }
    }
}
