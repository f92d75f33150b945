namespace ParLive.Domain.Indices;

/// <summary>Of what a figure of a unit is: which index, when, and among whom.</summary>
/// <param name="Index">The index, or the part of one.</param>
/// <param name="Period">When.</param>
/// <param name="Cohort">
/// The group within which the unit is compared (ĐBSCL, thành phố trực thuộc Trung ương); null for the index's own cohort, the whole
/// country.
/// </param>
public readonly record struct FigureKey(IndexId Index, IndexPeriod Period, string? Cohort = null)
{
    /// <summary>The order of lists: by index, then by time, the index's own cohort first.</summary>
    public static int InOrder(FigureKey left, FigureKey right) =>
        IndexId.InOrder(left.Index, right.Index) is var byIndex and not 0 ? byIndex
        : IndexPeriod.InOrder(left.Period, right.Period) is var byPeriod and not 0 ? byPeriod
        : string.CompareOrdinal(left.Cohort, right.Cohort);

    /// <inheritdoc/>
    public override string ToString() => Cohort is null ? $"{Index} {Period}" : $"{Index} {Period} ({Cohort})";
}
