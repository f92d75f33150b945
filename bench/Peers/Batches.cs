using System.Diagnostics;
using ParLive.Work;

namespace ParLive.Peers;

/// <summary>Some lines of the work, handed in batches to whoever asks next, in the order of their arrival; as fast as asked for, or so many a second.</summary>
internal sealed class Batches : IDisposable
{
    private readonly Lock _turn = new();
    private readonly Lines _lines;
    private readonly double _rate;
    private readonly long _began = Stopwatch.GetTimestamp();
    private int _left;
    private int _handed;

    /// <summary>So many lines of a file after so many others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="skip">How many lines are left out before.</param>
    /// <param name="most">How many there are at most.</param>
    /// <param name="rate">How many a second are handed out at most; whoever comes late has them at once.</param>
    public Batches(string path, int skip = 0, int most = int.MaxValue, double rate = double.PositiveInfinity)
    {
        _lines = new Lines(path);
        _lines.Skip(skip);
        (_left, _rate) = (most, rate);
    }

    /// <summary>How many lines were handed out.</summary>
    public int Handed
    {
        get
        {
            lock (_turn) return _handed;
        }
    }

    /// <summary>Fills a batch with the next lines when they are due; false after the last.</summary>
    public async ValueTask<bool> FillAsync(Batch batch, int most)
    {
        var due = Fill(batch, most);
        var early = due - Stopwatch.GetElapsedTime(_began);
        if (early > TimeSpan.Zero) await Task.Delay(early, TimeProvider.System);
        return batch.Lines > 0;
    }

    /// <summary>Hands out no more.</summary>
    public void Stop()
    {
        lock (_turn) _left = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private TimeSpan Fill(Batch batch, int most)
    {
        lock (_turn)
        {
            batch.Clear();
            var due = double.IsPositiveInfinity(_rate) ? TimeSpan.Zero : TimeSpan.FromSeconds(_handed / _rate);
            while (batch.Lines < most && _left > 0 && _lines.TryNext(out var line))
            {
                batch.Add(line);
                (_left, _handed) = (_left - 1, _handed + 1);
            }

            return due;
        }
    }
}
