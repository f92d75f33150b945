namespace ParLive.Grains.Contracts;

/// <summary>What a unit finds when it counts itself again.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Digest">The canonical digest of its own dossiers; empty if it has none.</param>
/// <param name="Dossiers">How many dossiers it keeps.</param>
/// <param name="Events">How many events they have.</param>
/// <param name="Conserved">Whether its sum equals its own part plus its children.</param>
/// <param name="Checksum">The checksum of its whole timeline.</param>
/// <param name="OwnChecksum">The checksum of its own part, counted anew from its dossiers.</param>
public sealed record VerificationReading(
    string Unit, string Digest, long Dossiers, long Events, bool Conserved, ulong Checksum, ulong OwnChecksum);
