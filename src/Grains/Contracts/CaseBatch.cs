namespace ParLive.Grains.Contracts;

/// <summary>Whole cases on their way to one unit.</summary>
/// <param name="Items">The cases.</param>
public sealed record CaseBatch(IReadOnlyList<CaseItem> Items);
