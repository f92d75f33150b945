using ParLive.Work;

namespace ParLive.Peers;

/// <summary>The lines of the work in batches, handed to whoever asks next; the lines stay in the order of their arrival.</summary>
internal sealed class Batches : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Lines _lines;
    private int _left;

    /// <summary>So many lines of a file after so many others.</summary>
    public Batches(string path, int skip, int most)
    {
        _lines = new Lines(path);
        _lines.Skip(skip);
        _left = most;
    }

    /// <summary>Copies the next lines behind one another; answers how many lines and bytes they are, nothing after the last.</summary>
    public (int Lines, int Bytes) Take(int most, ref byte[] into)
    {
        lock (_turn)
        {
            var (lines, bytes) = (0, 0);
            while (lines < most && _left > 0 && _lines.TryNext(out var line))
            {
                if (into.Length < bytes + line.Length) Array.Resize(ref into, Math.Max(into.Length * 2, bytes + line.Length));
                line.CopyTo(into.AsSpan(bytes));
                (lines, bytes, _left) = (lines + 1, bytes + line.Length, _left - 1);
            }

            return (lines, bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();
}
