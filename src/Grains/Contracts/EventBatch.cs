namespace ParLive.Grains.Contracts;

/// <summary>Events on their way to one unit, in the order in which they shall be judged.</summary>
/// <param name="Items">The events.</param>
/// <param name="IsHomecoming">Whether another unit hands a dossier over, which is then taken in even if it was here once and went away.</param>
public sealed record EventBatch(IReadOnlyList<EventItem> Items, bool IsHomecoming = false);
