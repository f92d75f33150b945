namespace ParLive.Domain.Inspections;

/// <summary>A unit that an inspection visits; it need not be one of the tree (a branch of a ministry, a desk of a district).</summary>
/// <param name="Name">Its name, which tells it apart within the inspection.</param>
/// <param name="Kind">What kind of unit it is, in the words of the source; null if it does not say.</param>
/// <param name="Key">Its key, where it is a unit of the tree and its source says so.</param>
public sealed record InspectedUnit(string Name, string? Kind, string? Key);
