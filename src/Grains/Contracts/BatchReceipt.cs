namespace ParLive.Grains.Contracts;

/// <summary>What became of a batch, item by item in its order; everything accepted or duplicate in it is on disk.</summary>
/// <param name="Items">One receipt for each item.</param>
public sealed record BatchReceipt(IReadOnlyList<ItemReceipt> Items);
