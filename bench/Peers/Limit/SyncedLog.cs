using Microsoft.Win32.SafeHandles;

namespace ParLive.Peers.Limit;

/// <summary>A file to which a thread of its own writes what waits, syncs it, and says up to where it is durable: group commit and nothing else.</summary>
internal sealed class SyncedLog : IDisposable
{
    private const long Ahead = 1L << 30;
    private const int Most = 16 << 20;

    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _waiting = new(0);
    private readonly SemaphoreSlim _taken = new(0);
    private readonly SafeFileHandle _file;
    private readonly Action<long> _durable;
    private readonly Thread _thread;
    private byte[] _open = new byte[Most];
    private byte[] _closed = new byte[Most];
    private int _length;
    private long _events;
    private bool _ended;

    /// <summary>Makes the file; zeros are written ahead, because a sync of a file that does not grow is cheaper.</summary>
    public SyncedLog(string path, Action<long> durable)
    {
        _durable = durable;
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, preallocationSize: Ahead);
        RandomAccess.Write(_file, new byte[1], Ahead - 1);
        RandomAccess.FlushToDisk(_file);
        _thread = new Thread(Write) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Adds lines that hold so many events, repeats among them.</summary>
    public void Add(ReadOnlySpan<byte> lines, int events)
    {
        while (!TryAdd(lines, events)) _taken.Wait();
        _waiting.Release();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn) _ended = true;
        _waiting.Release();
        _thread.Join();
        _file.Dispose();
        _waiting.Dispose();
        _taken.Dispose();
    }

    private bool TryAdd(ReadOnlySpan<byte> lines, int events)
    {
        lock (_turn)
        {
            if (_length + lines.Length > Most) return false;
            lines.CopyTo(_open.AsSpan(_length));
            (_length, _events) = (_length + lines.Length, _events + events);
            return true;
        }
    }

    private void Write()
    {
        var (offset, told) = (0L, 0L);
        while (true)
        {
            _waiting.Wait();
            int length;
            long events;
            lock (_turn)
            {
                if (_ended) return;
                (_open, _closed, length, events) = (_closed, _open, _length, _events);
                _length = 0;
            }

            if (_taken.CurrentCount == 0) _taken.Release();
            if (events == told) continue;
            RandomAccess.Write(_file, _closed.AsSpan(0, length), offset);
            RandomAccess.FlushToDisk(_file);
            (offset, told) = (offset + length, events);
            _durable(events);
        }
    }
}
