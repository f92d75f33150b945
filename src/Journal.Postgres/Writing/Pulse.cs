using Npgsql;
using ParLive.Journal.Postgres.Connections;

namespace ParLive.Journal.Postgres.Writing;

/// <summary>Shows again and again that this process lives, and learns when another one has taken the journal over.</summary>
/// <remarks>
/// On a session and a thread of its own: while a large journal opens, and while the writer's session is busy or broken, the process
/// lives all the same. A beat is lost with the server's memory and no harm done, so it waits for no disk.
/// </remarks>
internal sealed class Pulse : IDisposable
{
    // A server that does not answer is asked anew, on a new session.
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    private readonly JournalDatabase _database;
    private readonly Holder _holder;
    private readonly IWriterClaim _claim;
    private readonly TimeSpan _every;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly ManualResetEvent _closing = new(initialState: false);
    private readonly TaskCompletionSource<JournalTakenOverException> _takenOver = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private NpgsqlConnection? _session;
    private CancellationTokenSource _lost = new();
    private long _last;

    /// <summary>Begins to beat; the holder has the journal already.</summary>
    public Pulse(JournalDatabase database, (Holder Holder, IWriterClaim Claim) writer, TimeSpan every, TimeSpan patience, TimeProvider clock)
    {
        (_database, (_holder, _claim), _every, _patience, _clock) = (database, writer, every, patience, clock);
        _last = clock.GetTimestamp();
        _thread = new Thread(Work) { Name = "ParLive journal pulse", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Completes when another process has the journal.</summary>
    public Task<JournalTakenOverException> TakenOver => _takenOver.Task;

    /// <summary>Cancelled while the database has not taken a beat for long.</summary>
    public CancellationToken Lost => Volatile.Read(ref _lost).Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _closing.Set();
        _thread.Join();
    }

    private void Work()
    {
        do
        {
            try
            {
                if (!TryBeat()) break;
            }
            catch (Exception weather) when (weather is NpgsqlException or InvalidOperationException || Weather.IsPassing(weather))
            {
                Drop();
                // What is told then goes on elsewhere: this thread only beats.
                if (_clock.GetElapsedTime(_last) >= _patience) _ = _lost.CancelAsync();
            }
        }
        while (Backoff.Pause(_clock, _every, _closing));

        Drop();
    }

    private bool TryBeat()
    {
        _session ??= Connect();
        if (!_claim.Beat(_session))
        {
            _takenOver.TrySetResult(new JournalTakenOverException(_database.Place));
            return false;
        }

        _last = _clock.GetTimestamp();
        if (_lost.IsCancellationRequested) Volatile.Write(ref _lost, new CancellationTokenSource());
        return true;
    }

    private NpgsqlConnection Connect()
    {
        var session = _database.OpenAlone(_holder.Application + " pulse", Answer);
        session.Run("SET synchronous_commit = off");
        return session;
    }

    private void Drop()
    {
        _session?.Dispose();
        _session = null;
    }
}
