using ParLive.Domain.Books;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Units;

/// <summary>What was recorded.</summary>
/// <param name="Receipt">What became of each item.</param>
/// <param name="News">The entries that were new.</param>
internal readonly record struct Recorded(BatchReceipt Receipt, IReadOnlyList<BookEntry> News);
