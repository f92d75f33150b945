using Npgsql;
using ParLive.Journal.Postgres.Connections;
using ParLive.Journal.Postgres.Writing;

namespace ParLive.Journal.Postgres;

/// <summary>A process that stands by to write the journal of a database as soon as the one that writes it is gone.</summary>
/// <remarks>
/// The lock of a process that died is free at once. That of one that was stopped, or whose machine left the network, is not: its
/// session lingers. Such a process shows no pulse, and after some looks without one its session is ended. It may live on all the
/// same; it writes nothing more, because the epoch is raised before anything else is written.
/// </remarks>
public sealed class PostgresCandidate : IDisposable
{
    // Looks are counted, not seconds: while the server itself stands still nobody can beat, and nobody is judged by it.
    private const int MostLooksWithoutPulse = 5;

    private readonly JournalDatabase _database;
    private NpgsqlConnection? _session;
    private (string Holder, long Beat)? _seen;
    private int _looksWithoutPulse;

    private PostgresCandidate(JournalDatabase database) => _database = database;

    /// <summary>How often it looks, where nobody says otherwise.</summary>
    public static TimeSpan Pace { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Where the journal is, for people: without user and password.</summary>
    public string Place => _database.Place;

    /// <summary>Which process writes the journal, as far as is known.</summary>
    public string Writer { get; private set; } = "another process";

    /// <summary>Whether it has the lock, so that it can open the journal.</summary>
    public bool IsElected { get; private set; }

    /// <summary>Who it will be as the one that writes.</summary>
    internal Holder Holder { get; } = Holder.New();

    /// <summary>Connects, and looks for the first time.</summary>
    /// <exception cref="PostgresUnusableException">The database cannot be reached or used.</exception>
    public static PostgresCandidate Open(string connectionString)
    {
        var candidate = new PostgresCandidate(JournalDatabase.Parse(connectionString));
        try
        {
            candidate.Look();
            return candidate;
        }
        catch (NpgsqlException failure)
        {
            candidate.Dispose();
            throw candidate._database.Explained(failure);
        }
        catch
        {
            candidate.Dispose();
            throw;
        }
    }

    /// <summary>Looks again and again until it has the lock; a database that does not answer now may do so later.</summary>
    public async Task UntilElectedAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (!IsElected && await timer.WaitForNextTickAsync(cancellationToken)) await Task.Run(TryLook, CancellationToken.None);
    }

    /// <summary>Whether sources have keys by now; null where that cannot be known yet.</summary>
    public bool? AnyKey() => _session is not { } session || session.Ask("SELECT to_regclass('parlive.office_entry')::text") is null
        ? null
        : session.Ask("SELECT EXISTS(SELECT FROM parlive.office_entry WHERE kind = 'source-key') OR EXISTS(SELECT FROM parlive.source_key)") is true;

    /// <summary>Lets go of the lock, unless a journal was opened with it.</summary>
    public void Dispose()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>Takes the lock if it is free; ends the session of a writer that shows no pulse.</summary>
    internal void Look()
    {
        _session ??= Connect();
        IsElected = WriterClaim.TryLock(_session);
        if (!IsElected) Watch(_session);
    }

    /// <summary>Gives its session away, with the lock.</summary>
    internal NpgsqlConnection Hand()
    {
        var session = _session ?? throw new InvalidOperationException("The candidate has no session.");
        _session = null;
        return session;
    }

    private void TryLook()
    {
        try
        {
            Look();
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException || Weather.IsPassing(failure))
        {
            Dispose();
            Forget();
        }
    }

    private NpgsqlConnection Connect()
    {
        var session = _database.OpenAlone(Holder.Application);
        WriterLine.Tune(session);
        return session;
    }

    private void Watch(NpgsqlConnection session)
    {
        if (Writing(session) is not { } now)
        {
            Forget();
            return;
        }

        Writer = now.Process;
        if (now.Beat is not { } beat || _seen != (now.Holder, beat))
        {
            Forget();
            _seen = now.Beat is { } first ? (now.Holder, first) : null;
        }
        else if (++_looksWithoutPulse >= MostLooksWithoutPulse)
        {
            new Holder(now.Holder, now.Process).EndSession(session);
            Forget();
        }
    }

    // A table of an older format has no such column, and its writer no pulse.
    private static (string Holder, string Process, long? Beat)? Writing(NpgsqlConnection session) =>
        session.Ask("SELECT to_regclass('parlive.writer')::text") is not null
        && session.AskAll(
            "SELECT holder, process, (to_jsonb(writer)->>'beat')::bigint FROM parlive.writer",
            row => (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? (long?)null : row.GetInt64(2))) is [var writer]
            ? writer
            : null;

    private void Forget() => (_seen, _looksWithoutPulse) = (null, 0);
}
