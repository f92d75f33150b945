using Npgsql;
using ParLive.Grains.Journaling;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Writing;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>Tries to commit one group, and finds out what became of it when the answer does not come.</summary>
internal class GroupCommit(WriterLine line, long turn, WaitHandle closing, Func<TimeSpan, bool, bool> waiting, TimeProvider clock)
{
    // As it was sent: after that the epoch may be another.
    private const string ReadBack =
        """
        SELECT (asked.place - 1)::integer, record.body, group_commit.epoch
        FROM unnest($1::text[], $2::bigint[]) WITH ORDINALITY AS asked(unit, sequence, place)
        JOIN parlive.record ON record.unit = asked.unit AND record.sequence = asked.sequence
        JOIN parlive.group_commit ON group_commit.id = record.group_commit
        """;

    private readonly PackedGroup _packed = new();

    // The last turn on disk, as far as this process knows. Every commit takes one, with records or without.
    private long _turn = turn;
    private readonly TaskCompletionSource<JournalTakenOverException> _takenOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bytes of the records, packed.</summary>
    public long Bytes => _packed.Bytes;

    /// <summary>The group that was tried last is on disk: what comes is linked to it.</summary>
    public void Believe() => _packed.Believe();

    /// <summary>Completes when another process has the journal.</summary>
    public Task<JournalTakenOverException> TakenOver => _takenOver.Task;

    /// <summary>Tries once.</summary>
    /// <param name="group">What to commit.</param>
    /// <param name="commit">The position it gets.</param>
    public Verdict Try(CommitGroup<NpgsqlBatch> group, long commit)
    {
        if (TakenOver.IsCompleted) return Fenced(line.TakenOver());
        if (line.Session is null && Reconnect() is { } refused) return refused;

        var epoch = line.Epoch;
        _packed.Lay(group.Records);
        try
        {
            return new Verdict.Written(Write(group, commit, epoch));
        }
        catch (JournalTakenOverException taken)
        {
            return Fenced(taken);
        }
        catch (PostgresException said) when (said.InvariantSeverity is "ERROR" && line.Session is not null)
        {
            // The server has answered: the transaction is rolled back.
            return Answered(said);
        }
        catch (Exception lost)
        {
            return Settle(epoch, lost);
        }
    }

    /// <summary>The records, packed.</summary>
    protected PackedGroup Packed => _packed;

    /// <summary>Writes a group as one transaction; answers the position it got.</summary>
    protected virtual long Write(CommitGroup<NpgsqlBatch> group, long commit, long epoch)
    {
        _packed.Link(static history => history.Link);
        using var batch = Batch(group, commit, epoch);
        batch.ExecuteNonQuery();
        _turn++;
        return commit;
    }

    /// <summary>What became of a commit without an answer; the session before can commit nothing more.</summary>
    /// <param name="epoch">The epoch under which it was sent.</param>
    /// <param name="last">The last turn on disk; null where another process has the journal.</param>
    /// <param name="lost">How the answer was lost.</param>
    protected virtual Verdict Learn(long epoch, long? last, Exception lost) => _packed.Count > 0 ? RecordsOnDisk(epoch, lost)
        : last == _turn + 1 ? new Verdict.Written()
        : new Verdict.Absent(lost);

    /// <summary>The session, which is there.</summary>
    protected NpgsqlConnection Session() => line.Session ?? throw new IOException("The line broke again.");

    // One batch is one transaction and one round trip: the server commits it when it has it whole.
    private NpgsqlBatch Batch(CommitGroup<NpgsqlBatch> group, long commit, long epoch)
    {
        var batch = new NpgsqlBatch(line.Session);
        batch.Add("SELECT parlive.take_turn($1, $2)", epoch, _turn + 1);
        if (_packed.Count > 0) _packed.AddTo(batch, commit, epoch);
        foreach (var change in group.Changes) change.Work(batch);
        return batch;
    }

    private Verdict Answered(PostgresException said) => said.SqlState switch
    {
        WriterClaim.Fenced => Fenced(line.TakenOver()),
        PostgresErrorCodes.UniqueViolation => new Verdict.Taken(said),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new Verdict.Absent(said),
        _ => new Verdict.Refused(new JournalUnavailableException($"The journal could not be written: {said.MessageText} ({said.SqlState}).", said)),
    };

    // The line was down before anything of this group was sent, so it can be refused with a good conscience.
    private Verdict.Refused? Reconnect()
    {
        try
        {
            if (line.Restore(closing, elapsed => waiting(elapsed, true)) is not { } last)
                return new Verdict.Refused(new JournalUnavailableException("The journal's database does not answer; nothing of this record was kept."));

            _turn = last;
            return null;
        }
        catch (JournalTakenOverException taken)
        {
            return Fenced(taken);
        }
    }

    // The commit may be on disk or not. The database knows; as long as it cannot be asked, nobody is answered. A session that has the
    // lock again, or a newer holder, proves that the session before can commit nothing more.
    private Verdict Settle(long epoch, Exception lost)
    {
        for (var backoff = new Backoff(clock); ;)
        {
            try
            {
                return TrySettle(epoch, lost);
            }
            catch (Exception unknown)
            {
                // Whatever it was, it has not told what became of the group.
                if (!backoff.Pause(closing)) return new Verdict.Refused(Unknown(unknown));
            }
        }
    }

    private Verdict TrySettle(long epoch, Exception lost)
    {
        long? last = null;
        JournalTakenOverException? taken = null;
        try
        {
            last = line.Restore(closing, elapsed => waiting(elapsed, false));
            if (last is null) return new Verdict.Refused(Unknown(lost));
        }
        catch (JournalTakenOverException newer)
        {
            taken = newer;
        }

        var verdict = Learn(epoch, last, lost);
        _turn = last ?? _turn;
        if (taken is null) return verdict;

        var fenced = Fenced(taken);
        return verdict is Verdict.Written ? verdict : fenced;
    }

    private Verdict RecordsOnDisk(long epoch, Exception lost)
    {
        var (found, own) = (0, 0);
        foreach (var (index, body, writtenIn) in Session().AskAll(
            ReadBack, row => (row.GetInt32(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2)), _packed.Units, _packed.Sequences))
        {
            found++;
            if (writtenIn == epoch && _packed.IsOwn(index, body)) own++;
        }

        return own == _packed.Count ? new Verdict.Written()
            : found == 0 ? new Verdict.Absent(lost)
            : new Verdict.Taken(lost);
    }

    private Verdict.Refused Fenced(JournalTakenOverException taken)
    {
        _takenOver.TrySetResult(taken);
        line.Drop();
        return new Verdict.Refused(new JournalUnavailableException(taken.Message, taken));
    }

    private static IOException Unknown(Exception lost) =>
        new("The journal closed before it could be learnt whether the record is on disk.", lost);
}
