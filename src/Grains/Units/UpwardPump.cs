using ParLive.Domain.Boards;
using ParLive.Domain.Timelines;
using ParLive.Grains.Contracts;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Units;

/// <summary>What a unit has to tell its parent: one push in flight, everything newer merged into the next.</summary>
/// <remarks>
/// A push whose outcome is unknown is sent again as it was: the parent knows by its sequence whether it has it. Touched only on
/// the grain's own turns.
/// </remarks>
internal sealed class UpwardPump
{
    private readonly TimelineDelta _waiting = new();
    private readonly Dictionary<string, UnitDigest> _digests = new(StringComparer.Ordinal);
    private Version _sent;
    private UpwardPush? _inFlight;

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsIdle => _inFlight is null && _waiting.IsZero && _digests.Count == 0;

    /// <summary>From this state on the parent is told of changes.</summary>
    public void StartFrom(Version version) => _sent = version;

    /// <summary>A change of the timeline.</summary>
    public void Add(IEnumerable<Entry> entries) => _waiting.Add(entries);

    /// <summary>News of the unit itself or of one below it.</summary>
    public void Add(UnitDigest digest) => _digests[digest.Unit] = digest;

    /// <summary>The next push; the one before again if its outcome is not known.</summary>
    public UpwardPush Next(string child, Version now, Checksum after, long lastEventTime)
    {
        if (_inFlight is not null)
        {
            return _inFlight;
        }

        var (keys, amounts) = Wire.Of([.. _waiting.Entries]);
        _inFlight = new UpwardPush(
            child, now.Epoch, _sent.Epoch == now.Epoch ? _sent.Sequence : -1, now.Sequence, keys, amounts, after.Value,
            [.. _digests.Values.Select(Wire.Of)], lastEventTime);
        _sent = now;
        _waiting.Clear();
        _digests.Clear();
        return _inFlight;
    }

    /// <summary>The push arrived.</summary>
    public void Arrived() => _inFlight = null;
}
