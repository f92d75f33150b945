namespace ParLive.Screens;

/// <summary>Somebody who watches over a bare socket, and notes what comes and when.</summary>
internal abstract class Viewer(SocketLine line) : IDisposable
{
    /// <summary>How long a viewer waits for what it is to see first.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private List<Sight> _sights = [];
    private Task _reading = Task.CompletedTask;

    /// <summary>Whether it is still connected.</summary>
    public bool IsLive => !_reading.IsCompleted;

    /// <summary>How often what came did not follow what came before.</summary>
    public int Breaks { get; protected set; }

    /// <summary>Says that it is still there, where nothing else that it says tells.</summary>
    public virtual void Ping()
    {
    }

    /// <summary>What came since this was asked last.</summary>
    public IReadOnlyList<Sight> Sights()
    {
        lock (_gate)
        {
            var sights = _sights;
            _sights = [];
            return sights;
        }
    }

    /// <inheritdoc />
    public void Dispose() => line.Dispose();

    /// <summary>From here on it reads.</summary>
    protected void Watch() => _reading = line.ReadAsync(Take);

    /// <summary>Sends a frame of the socket.</summary>
    protected void Say(byte[] frame) => line.Send(frame);

    /// <summary>Notes something that the server made at a moment, in milliseconds of Unix time.</summary>
    protected void See(long madeAt, long? overdue, int bytes)
    {
        var sight = new Sight(Probes.Now, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - madeAt, overdue, bytes);
        lock (_gate)
            _sights.Add(sight);
    }

    /// <summary>Takes a message of the socket.</summary>
    protected abstract void Take(ReadOnlySpan<byte> message);
}
