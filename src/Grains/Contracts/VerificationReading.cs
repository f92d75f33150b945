using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What a unit finds when it counts itself again.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Digest">The canonical digest of its own dossiers; empty if it has none.</param>
/// <param name="Dossiers">How many dossiers it keeps.</param>
/// <param name="Events">How many events they have.</param>
/// <param name="Conserved">Whether its sum equals its own part plus its children.</param>
/// <param name="Checksum">The checksum of its whole timeline.</param>
/// <param name="OwnChecksum">The checksum of its own part, counted anew from its dossiers.</param>
/// <param name="Told">The checksum of what counts for other units: those above it, now or once, and those whose dossiers it took over.</param>
/// <param name="UnderWay">How many of its dossiers are on their way to their home with another unit.</param>
[GenerateSerializer, Immutable, Alias("parlive.verification-reading")]
public sealed record VerificationReading(
    [property: Id(0)] string Unit, [property: Id(1)] string Digest, [property: Id(2)] long Dossiers, [property: Id(3)] long Events,
    [property: Id(4)] bool Conserved, [property: Id(5)] ulong Checksum, [property: Id(6)] ulong OwnChecksum,
    [property: Id(7)] IReadOnlyDictionary<string, ulong> Told, [property: Id(8)] int UnderWay);
