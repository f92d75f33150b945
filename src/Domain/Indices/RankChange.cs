namespace ParLive.Domain.Indices;

/// <summary>How many places were gained.</summary>
/// <param name="Places">The earlier rank less the later: above 0 for the better; null where the ranks may not be compared.</param>
/// <param name="Basis">What it is computed from.</param>
/// <param name="Comparability">Whether the two may be compared.</param>
public readonly record struct RankChange(int? Places, ChangeBasis Basis, Comparability Comparability)
{
    /// <summary>The change between two figures of one index; null where one has no rank.</summary>
    /// <exception cref="ArgumentException">They are of two indices or cohorts: nothing leads from one to the other.</exception>
    public static RankChange? Between(PublishedFigure earlier, PublishedFigure later)
    {
        SeriesKey.ThrowUnlessSame(earlier, later);
        if ((earlier.Figure.Rank, later.Figure.Rank) is not ({ } before, { } now))
        {
            return null;
        }

        return (earlier.Figure.CohortSize, later.Figure.CohortSize) switch
        {
            ({ } was, { } isNow) when was != isNow => new(null, ChangeBasis.Series, Comparability.OtherCohort),
            ({ }, { }) => new(before - now, ChangeBasis.Series, Comparability.Same),
            _ => new(before - now, ChangeBasis.Series, Comparability.CohortNotKnown),
        };
    }

    /// <summary>The change of which a source tells; null if it does not. No source says among how many the place before was.</summary>
    public static RankChange? StatedBy(Figure figure) =>
        figure.Stated.PreviousRank - figure.Rank is { } places ? new(places, ChangeBasis.StatedPrevious, Comparability.CohortNotKnown)
        : figure.Stated.RankChange is { } stated ? new(stated, ChangeBasis.Stated, Comparability.CohortNotKnown)
        : null;
}
