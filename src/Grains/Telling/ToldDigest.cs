using ParLive.Domain.Boards;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Telling;

/// <summary>A digest and the state of its unit that it was read from: within a minute only that tells the newer of two.</summary>
/// <remarks>Immutable: within a process all levels above a unit share one.</remarks>
/// <param name="digest">The figures.</param>
/// <param name="version">The state.</param>
internal sealed class ToldDigest(UnitDigest digest, Version version)
{
    private DigestReading? _reading;

    public UnitDigest Digest => digest;

    public Version Version => version;

    public string Unit => digest.Unit;

    /// <summary>As it travels: written once, however many levels it goes up.</summary>
    public DigestReading Reading => _reading ??= Wire.Of(this);

    public bool SaysTheSameAs(ToldDigest other) => Digest.SaysTheSameAs(other.Digest);

    // An epoch is a moment, so a later life of the unit has a greater one; 0 is the time before it had children.
    public bool IsOlderThan(ToldDigest other)
    {
        var byEpoch = Version.Epoch.CompareTo(other.Version.Epoch);
        var bySequence = byEpoch != 0 ? byEpoch : Version.Sequence.CompareTo(other.Version.Sequence);
        return bySequence < 0 || (bySequence == 0 && Digest.AsOf < other.Digest.AsOf);
    }
}
