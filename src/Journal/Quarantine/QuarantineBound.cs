using ParLive.Grains.Journaling;

namespace ParLive.Journal.Quarantine;

/// <summary>Keeps the quarantine from growing without end: what was settled makes room, what is open never does.</summary>
/// <param name="most">The bytes that may be kept.</param>
/// <param name="measure">How many are.</param>
/// <param name="dropSettled">Drops some of what was settled, the longest settled first; answers how many inputs that were.</param>
internal sealed class QuarantineBound(long most, Func<CancellationToken, Task<long>> measure, Func<CancellationToken, Task<long>> dropSettled)
{
    /// <summary>What each input takes beside its bytes.</summary>
    public const int Overhead = 256;

    /// <summary>Of each input so many bytes are kept.</summary>
    public const int MostBytes = 1 << 20;

    // So far below zero that no input that comes meanwhile makes a measure of it.
    private const long Unmeasured = long.MinValue / 2;

    private long _held = Unmeasured;

    /// <summary>Makes room; fails with a sentence where there is none, so that the sender keeps what it sent.</summary>
    /// <remarks>Some that come at once may all find the last room: the bound is kept to within what is on its way.</remarks>
    public async Task EnterAsync(long weight, CancellationToken cancellationToken)
    {
        var held = Volatile.Read(ref _held);
        if (held < 0) held = await MeasureAsync(cancellationToken);
        while (held + weight > most && await dropSettled(cancellationToken) > 0) held = await MeasureAsync(cancellationToken);
        if (held + weight > most)
        {
            throw new JournalUnavailableException(FormattableString.Invariant(
                $"The quarantine is full: it holds {held} bytes of refused input that nobody has settled, and may hold {most}. ")
                + "Replay or dismiss some of it (parlive quarantine list), or let it hold more (--quarantine-bytes).");
        }

        Interlocked.Add(ref _held, weight);
    }

    /// <summary>Something was dropped: it is measured again when that matters.</summary>
    public void Forget() => Volatile.Write(ref _held, Unmeasured);

    private async Task<long> MeasureAsync(CancellationToken cancellationToken)
    {
        var held = await measure(cancellationToken);
        Volatile.Write(ref _held, held);
        return held;
    }
}
