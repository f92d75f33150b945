namespace ParLive.Grains.Contracts;

/// <summary>What a child tells its parent: what changed in its timeline between two states, and the digests that changed.</summary>
/// <param name="Child">The child's key.</param>
/// <param name="Epoch">The child's life in memory; 0 for one whose state follows from its journal alone.</param>
/// <param name="From">The sequence before; -1 if the epoch is new.</param>
/// <param name="To">The sequence after.</param>
/// <param name="Keys">Minute and measure of each entry.</param>
/// <param name="Amounts">The amount of each entry.</param>
/// <param name="Checksum">The checksum of the child's whole timeline afterwards.</param>
/// <param name="Digests">The digests, of itself and of units below it, that are news.</param>
/// <param name="LastEventTime">The latest event time in the child, in milliseconds since 1970; 0 if none.</param>
public sealed record UpwardPush(
    string Child, long Epoch, long From, long To, IReadOnlyList<long> Keys, IReadOnlyList<int> Amounts, ulong Checksum,
    IReadOnlyList<DigestReading> Digests, long LastEventTime);
