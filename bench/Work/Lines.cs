using Microsoft.Win32.SafeHandles;

namespace ParLive.Work;

/// <summary>Reads the lines of a file without copying any of them.</summary>
public sealed class Lines : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[4 << 20];
    private long _offset;
    private int _from;
    private int _until;

    /// <summary>Opens a file.</summary>
    public Lines(string path) => _file = File.OpenHandle(path, options: FileOptions.SequentialScan);

    /// <summary>Gives the next line, with its end, which holds until the one after it; false after the last.</summary>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            var waiting = _buffer.AsSpan(_from, _until - _from);
            if (waiting.IndexOf((byte)'\n') is >= 0 and var end)
            {
                line = waiting[..(end + 1)];
                _from += end + 1;
                return true;
            }

            waiting.CopyTo(_buffer);
            (_from, _until) = (0, waiting.Length);
            var read = RandomAccess.Read(_file, _buffer.AsSpan(_until), _offset);
            if (read == 0)
            {
                line = default;
                return false;
            }

            (_offset, _until) = (_offset + read, _until + read);
        }
    }

    /// <summary>Leaves out so many lines.</summary>
    public void Skip(int lines)
    {
        while (lines-- > 0 && TryNext(out _)) { }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
