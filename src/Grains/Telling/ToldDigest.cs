using ParLive.Domain.Boards;
using Version = ParLive.Domain.RollUps.Version;

namespace ParLive.Grains.Telling;

/// <summary>A digest and the state of its unit that it was read from: within a minute only that tells the newer of two.</summary>
/// <param name="Digest">The figures.</param>
/// <param name="Version">The state.</param>
internal sealed record ToldDigest(UnitDigest Digest, Version Version)
{
    public string Unit => Digest.Unit;

    public bool SaysTheSameAs(ToldDigest other) => Digest.SaysTheSameAs(other.Digest);

    // An epoch is a moment, so a later life of the unit has a greater one; 0 is the time before it had children.
    public bool IsOlderThan(ToldDigest other)
    {
        var byEpoch = Version.Epoch.CompareTo(other.Version.Epoch);
        var bySequence = byEpoch != 0 ? byEpoch : Version.Sequence.CompareTo(other.Version.Sequence);
        return bySequence < 0 || (bySequence == 0 && Digest.AsOf < other.Digest.AsOf);
    }
}
