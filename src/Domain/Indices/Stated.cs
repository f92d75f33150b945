namespace ParLive.Domain.Indices;

/// <summary>What a source publishes beside a figure about what was before: claims, which the series may bear out or contradict.</summary>
/// <remarks>The default says nothing.</remarks>
/// <param name="PreviousValue">The value of the period before.</param>
/// <param name="PreviousRank">The rank of the period before.</param>
/// <param name="PreviousMean">The mean of the period before.</param>
/// <param name="ValueChange">The value less that of the period before.</param>
/// <param name="RankChange">Places gained on the period before; negative for places lost.</param>
/// <param name="Since">An earlier year with which the source compares too; null if none.</param>
/// <param name="RankChangeSince">Places gained since that year.</param>
public readonly record struct Stated(
    decimal? PreviousValue = null,
    int? PreviousRank = null,
    decimal? PreviousMean = null,
    decimal? ValueChange = null,
    int? RankChange = null,
    int? Since = null,
    int? RankChangeSince = null);
