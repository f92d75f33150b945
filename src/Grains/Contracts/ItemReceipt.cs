using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What became of one item of a batch.</summary>
/// <param name="Verdict">Accepted, duplicate or refused.</param>
/// <param name="Elsewhere">The key of the unit where the dossier has its home; then the item was not judged here, and belongs there.</param>
[GenerateSerializer, Immutable, Alias("parlive.item-receipt")]
public readonly record struct ItemReceipt([property: Id(0)] Verdict Verdict, [property: Id(1)] string? Elsewhere = null);
