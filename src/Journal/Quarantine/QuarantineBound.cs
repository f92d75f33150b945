using ParLive.Grains.Journaling;

namespace ParLive.Journal.Quarantine;

/// <summary>Keeps the quarantine from growing without end: what was settled makes room, what is open never does.</summary>
/// <param name="most">The bytes that may be kept.</param>
/// <param name="measure">How many are.</param>
/// <param name="dropSettled">Drops some of what was settled, the longest settled first; answers how many inputs that were.</param>
internal sealed class QuarantineBound(long most, Func<CancellationToken, Task<long>> measure, Func<CancellationToken, Task<long>> dropSettled) : IDisposable
{
    /// <summary>What each input takes beside its bytes.</summary>
    public const int Overhead = 256;

    /// <summary>Of each input so many bytes are kept.</summary>
    public const int MostBytes = 1 << 20;

    private readonly SemaphoreSlim _gate = new(1);
    private long? _held;

    /// <summary>Makes room; fails with a sentence where there is none, so that the sender keeps what it sent.</summary>
    public async Task EnterAsync(long weight, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _held ??= await measure(cancellationToken);
            while (_held + weight > most && await dropSettled(cancellationToken) > 0) _held = await measure(cancellationToken);
            if (_held + weight > most)
            {
                throw new JournalUnavailableException(FormattableString.Invariant(
                    $"The quarantine is full: it holds {_held} bytes of refused input that nobody has settled, and may hold {most}. ")
                    + "Replay or dismiss some of it (parlive quarantine list), or let it hold more (--quarantine-bytes).");
            }

            _held += weight;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Something was dropped: it is measured again when that matters.</summary>
    public void Forget() => _held = null;

    public void Dispose() => _gate.Dispose();
}
