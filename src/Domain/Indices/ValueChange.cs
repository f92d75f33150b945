namespace ParLive.Domain.Indices;

/// <summary>How far a value moved.</summary>
/// <param name="Amount">The later value less the earlier; null where they may not be compared.</param>
/// <param name="Basis">What it is computed from.</param>
/// <param name="Comparability">Whether the two may be compared.</param>
public readonly record struct ValueChange(decimal? Amount, ChangeBasis Basis, Comparability Comparability)
{
    /// <summary>The change between two figures of one index; null where one has no value.</summary>
    /// <exception cref="ArgumentException">They are of two indices or cohorts: nothing leads from one to the other.</exception>
    public static ValueChange? Between(PublishedFigure earlier, PublishedFigure later)
    {
        SeriesKey.ThrowUnlessSame(earlier, later);
        return (earlier.Figure.Score, later.Figure.Score) is not ({ } before, { } now) ? null
            : earlier.Maximum is { } was && later.Maximum is { } isNow && was != isNow ? new(null, ChangeBasis.Series, Comparability.OtherMaximum)
            : new(now - before, ChangeBasis.Series, Comparability.Same);
    }

    /// <summary>The change of which a source tells; null if it does not.</summary>
    public static ValueChange? StatedBy(Figure figure) =>
        figure.Score - figure.Stated.PreviousValue is { } difference ? new(difference, ChangeBasis.StatedPrevious, Comparability.Same)
        : figure.Stated.ValueChange is { } stated ? new(stated, ChangeBasis.Stated, Comparability.Same)
        : null;
}
