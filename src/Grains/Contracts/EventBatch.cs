namespace ParLive.Grains.Contracts;

/// <summary>Events on their way to one unit, in the order in which they shall be judged.</summary>
/// <param name="Items">The events.</param>
public sealed record EventBatch(IReadOnlyList<EventItem> Items);
