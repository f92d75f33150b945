using Orleans;

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
[GenerateSerializer, Immutable, Alias("parlive.upward-push")]
public sealed record UpwardPush(
    [property: Id(0)] string Child, [property: Id(1)] long Epoch, [property: Id(2)] long From, [property: Id(3)] long To,
    [property: Id(4)] IReadOnlyList<long> Keys, [property: Id(5)] IReadOnlyList<int> Amounts, [property: Id(6)] ulong Checksum,
    [property: Id(7)] IReadOnlyList<DigestReading> Digests, [property: Id(8)] long LastEventTime)
{
    /// <summary>Where in a trace it belongs; null for most.</summary>
    [Id(9)]
    public string? Trace { get; init; }
}
