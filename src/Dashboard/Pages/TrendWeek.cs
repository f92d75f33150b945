using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>One week of a trend.</summary>
/// <param name="Last">Its last day, or the day as of which it is shown.</param>
/// <param name="Figures">The flows of the week, and the levels at its end.</param>
internal sealed record TrendWeek(DateOnly Last, FiguresReading Figures)
{
    /// <summary>Whether nothing is known of it: before the first thing was heard, 0 is no news of anything.</summary>
    public bool IsSilent => !Figures.Measures.Any(measure => measure.Value != 0);
}
