using Microsoft.Extensions.Logging;
using Npgsql;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Reading;
using ParLive.Journal.Postgres.Schema;
using ParLive.Journal.Postgres.Writing;
using ParLive.Journal.Units;

namespace ParLive.Journal.Postgres;

/// <summary>A journal that was opened: its writer's session, the claim on it, and what was learnt.</summary>
internal sealed record Opened(
    JournalDatabase Database, Holder Holder, IWriterClaim Claim, NpgsqlConnection Session, Pulse? Pulse, long Turn, long Position, UnitHistories Histories)
{
    /// <summary>Takes the lock, brings the schema up, raises the epoch, and learns where everything stands, in this order.</summary>
    public static Opened Open(
        JournalDatabase database, PostgresJournalOptions options, IReadOnlyDictionary<string, long> covered, PostgresCandidate? elected)
    {
        NpgsqlConnection? session = null;
        Pulse? pulse = null;
        try
        {
            var holder = elected?.Holder ?? Holder.New();
            session = elected?.Hand() ?? database.OpenAlone(holder.Application);
            WriterLine.Tune(session);
            WarnOfPromises(session, options);
            var (claim, turn) = options.IsShared ? Share(session, (database, holder), options) : TakeAlone(session, (database, holder), options);
            if (options.Pulse is { } every) pulse = new Pulse(database, (holder, claim), every, options.Patience, options.Clock);
            var learnt = new OpeningQueries(session);
            var position = options.IsShared ? learnt.LearnAtOnce() : learnt.Learn();
            // A silo reads a unit when it comes to live there, and most never do.
            if (options is { WarmStart: true, IsShared: false }) learnt.Keep(covered);
            return new Opened(database, holder, claim, session, pulse, turn, position, learnt.Histories);
        }
        catch (Exception failure)
        {
            pulse?.Dispose();
            session?.Dispose();
            if (failure is NpgsqlException said) throw database.Explained(said);
            throw;
        }
    }

    private static void Say(int stood, NpgsqlConnection session, PostgresJournalOptions options)
    {
        if (stood is 0 or >= Migrations.Chained || session.Ask("SELECT coalesce(sum(sequence), 0)::bigint FROM parlive.chain_start") is not long records || records == 0) return;

        options.Log.LogWarning(
            "The journal has a chain of hashes now, over the {Records} records that stood there too. What was changed before cannot be told by it.", records);
    }

    // A test server may run so, and nobody else's should.
    private static void WarnOfPromises(NpgsqlConnection session, PostgresJournalOptions options)
    {
        foreach (var setting in (string[])["fsync", "full_page_writes"])
        {
            if (session.Ask($"SHOW {setting}") is "off")
                options.Log.LogWarning("The database server has {Setting} turned off: what was acknowledged may be lost when its machine fails.", setting);
        }
    }

    private static (IWriterClaim Claim, long Turn) TakeAlone(
        NpgsqlConnection session, (JournalDatabase Database, Holder Holder) own, PostgresJournalOptions options)
    {
        var claim = new WriterClaim(own.Database.Place, own.Holder);
        Lock(session, claim, () => WriterClaim.TryLock(session), options);
        Say(new JournalSchema(session, own.Database.Place, Migrations.All).BringUp(), session, options);
        return (claim, claim.Take(session, hasPulse: options.Pulse is not null));
    }

    private static (IWriterClaim Claim, long Turn) Share(
        NpgsqlConnection session, (JournalDatabase Database, Holder Holder) own, PostgresJournalOptions options)
    {
        var claim = new SharedClaim(own.Database.Place, own.Holder);
        Lock(session, new WriterClaim(own.Database.Place, own.Holder), () => claim.TryEnter(session), options);
        if (claim.Stood is { } stood) Say(stood, session, options);
        SharedCommit.Tune(session);
        claim.Take(session);
        return (claim, 0);
    }

    // The server may need a moment to see that the process before is gone.
    private static void Lock(NpgsqlConnection session, WriterClaim claim, Func<bool> tryLock, PostgresJournalOptions options)
    {
        using var never = new ManualResetEvent(initialState: false);
        for (var backoff = new Backoff(options.Clock); !tryLock(); backoff.Pause(never))
        {
            if (backoff.Elapsed >= options.OpeningPatience) throw claim.InUse(session);
        }
    }
}
