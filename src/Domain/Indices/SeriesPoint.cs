namespace ParLive.Domain.Indices;

/// <summary>One period of a series: a figure, or a gap.</summary>
/// <param name="Period">When.</param>
/// <param name="Figure">The figure; null for a gap, which is never filled.</param>
/// <param name="Value">The change of the value on the period before; null where nothing tells it.</param>
/// <param name="Rank">The change of the rank on the period before; null where nothing tells it.</param>
public sealed record SeriesPoint(IndexPeriod Period, PublishedFigure? Figure, ValueChange? Value, RankChange? Rank);
