using Npgsql;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>The writer's own session with the server; made anew when it breaks.</summary>
internal sealed class WriterLine : IDisposable
{
    private readonly JournalDatabase _database;
    private readonly Holder _holder;
    private readonly IWriterClaim _claim;
    private readonly PostgresJournalOptions _options;
    private NpgsqlConnection? _session;
    private Exception? _failure;

    /// <summary>Begins with the session that opened the journal, and its claim.</summary>
    public WriterLine(JournalDatabase database, Holder holder, IWriterClaim claim, NpgsqlConnection session, PostgresJournalOptions options)
    {
        _database = database;
        _holder = holder;
        _claim = claim;
        _session = session;
        _options = options;
    }

    /// <summary>Why the last session could not be opened, in a sentence.</summary>
    public string Why => _failure is null ? "An older session of this process lingers." : _database.Explained(_failure).Message;

    /// <summary>Where the journal is, for people.</summary>
    public string Place => _database.Place;

    public long Epoch => _claim.Epoch;

    /// <summary>The session; null after it broke, until it is made anew.</summary>
    public NpgsqlConnection? Session => _session is { State: System.Data.ConnectionState.Open } ? _session : null;

    /// <summary>Opens a session and claims the journal with it, as often as it takes; answers the last turn on disk, or null when told to stop.</summary>
    /// <param name="stop">Set when there is nobody to wait for any more.</param>
    /// <param name="pausing">Told before each pause how long it has been tried; false gives up.</param>
    /// <exception cref="JournalTakenOverException">Another process has it.</exception>
    public long? Restore(WaitHandle stop, Func<TimeSpan, bool> pausing)
    {
        Drop();
        _failure = null;
        for (var backoff = new Backoff(_options.Clock); ;)
        {
            try
            {
                if (TryRestore() is { } turn) return turn;
            }
            catch (Exception failure) when (failure is not JournalTakenOverException && MayPass(failure))
            {
                _failure = failure;
            }

            Drop();
            if (!pausing(backoff.Elapsed) || !backoff.Pause(stop)) return null;
        }
    }

    /// <summary>What every session of the writer is set to: an acknowledged record is on disk, and silence ends no session.</summary>
    public static void Tune(NpgsqlConnection session)
    {
        session.Run("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
        if (session.PostgreSqlVersion.Major >= 14) session.Run("SET idle_session_timeout = 0");
    }

    /// <summary>That another process has the journal, in a sentence.</summary>
    public JournalTakenOverException TakenOver() => new(_database.Place);

    public void Drop()
    {
        _session?.Dispose();
        _session = null;
    }

    public void Dispose() => Drop();

    private long? TryRestore()
    {
        _session = _database.OpenAlone(_holder.Application);
        Tune(_session);
        if (_options.IsShared) SharedCommit.Tune(_session);
        return _claim.TakeAgain(_session);
    }

    // A password that was changed, or a role that was locked, may be put right again as well: nothing that waits is given up for it.
    private static bool MayPass(Exception failure) => failure is PostgresException or InvalidOperationException || Weather.IsPassing(failure);
}
