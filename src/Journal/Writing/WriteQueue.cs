using ParLive.Grains.Journaling;

namespace ParLive.Journal.Writing;

/// <summary>What waits for the writer, bounded in bytes; what does not fit waits at the door, in order.</summary>
/// <typeparam name="TTarget">What a change is made with.</typeparam>
internal sealed class WriteQueue<TTarget>(long limit) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ManualResetEventSlim _any = new();

    // Under the gate.
    private readonly Queue<PendingWrite<TTarget>> _inside = new();
    private readonly Queue<PendingWrite<TTarget>> _door = new();
    private long _bytes;
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_gate) return _inside.Count + _door.Count;
        }
    }

    /// <summary>The bytes that have a place, and how many may.</summary>
    public (long Bytes, long Most) Fill
    {
        get
        {
            lock (_gate) return (_bytes, limit);
        }
    }

    public Task Add(PendingWrite<TTarget> write)
    {
        lock (_gate)
        {
            if (_closed) return Task.FromException(new JournalUnavailableException("The journal is closing and takes no more records."));

            if (_door.Count > 0 || !HasRoomFor(write)) _door.Enqueue(write);
            else Enter(write);
        }

        return write.Done;
    }

    /// <summary>Takes all that wait, up to a number of bytes, but at least one; false when a closed queue has run empty.</summary>
    /// <param name="into">Gets what is taken.</param>
    /// <param name="most">The bytes of a group.</param>
    public bool Take(List<PendingWrite<TTarget>> into, long most)
    {
        _any.Wait();
        lock (_gate)
        {
            var taken = 0L;
            while (_inside.TryPeek(out var next) && (into.Count == 0 || taken + next.Weight <= most))
            {
                into.Add(_inside.Dequeue());
                taken += next.Weight;
            }

            _bytes -= taken;
            while (_door.TryPeek(out var waiting) && HasRoomFor(waiting)) Enter(_door.Dequeue());
            if (_inside.Count == 0 && !_closed) _any.Reset();
        }

        return into.Count > 0;
    }

    public void Close()
    {
        lock (_gate)
        {
            if (_closed) return;

            _closed = true;
            _any.Set();
        }
    }

    public void Dispose() => _any.Dispose();

    // One that is larger than the whole queue is let in alone.
    private bool HasRoomFor(PendingWrite<TTarget> write) => _inside.Count == 0 || _bytes + write.Weight <= limit;

    private void Enter(PendingWrite<TTarget> write)
    {
        _inside.Enqueue(write);
        _bytes += write.Weight;
        _any.Set();
    }
}
