namespace ParLive.Domain.Indices;

/// <summary>Of what a series is: figures of one index among one cohort, each as long as the others.</summary>
/// <param name="Index">The index.</param>
/// <param name="Cohort">The cohort; null for the index's own.</param>
/// <param name="Every">How long its periods are.</param>
/// <param name="Name">The name of its periods within their years, where they are named.</param>
public readonly record struct SeriesKey(IndexId Index, string? Cohort, PeriodKind Every, string? Name)
{
    /// <summary>The series to which a figure belongs.</summary>
    public static SeriesKey Of(FigureKey key) => new(key.Index, key.Cohort, key.Period.Kind, key.Period.Name);

    internal static void ThrowUnlessSame(PublishedFigure earlier, PublishedFigure later)
    {
        if (Of(earlier.Key) != Of(later.Key))
        {
            throw new ArgumentException($"{earlier.Key} and {later.Key} are two indices; neither follows from the other.", nameof(later));
        }
    }
}
