using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>What became of a batch, item by item in its order; everything accepted or duplicate in it is on disk.</summary>
/// <param name="Items">One receipt for each item.</param>
[GenerateSerializer, Immutable, Alias("parlive.batch-receipt")]
public sealed record BatchReceipt([property: Id(0)] IReadOnlyList<ItemReceipt> Items);
