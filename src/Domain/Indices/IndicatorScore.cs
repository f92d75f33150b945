using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>The points of one indicator.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Share">The share in the unit's counts; null where no event feeds it.</param>
/// <param name="Points">The points, 0 to its weight; null where they are not known.</param>
/// <param name="Basis">Where they come from.</param>
public sealed record IndicatorScore(Indicator Indicator, Ratio? Share, decimal? Points, PointBasis Basis);
