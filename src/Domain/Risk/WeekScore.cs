namespace ParLive.Domain.Risk;

/// <summary>How far forecasts of a week were off, by their squared errors (Brier 1950, "Verification of forecasts expressed in terms of probability").</summary>
/// <remarks>In millionths, so that sums are the same in any order. The default is no forecast.</remarks>
/// <param name="Count">How many there were.</param>
/// <param name="Late">How many of their dossiers fell overdue.</param>
/// <param name="ErrorMillionths">The sum of their squared errors.</param>
/// <param name="DaysLeftErrorMillionths">That of the days left alone.</param>
public readonly record struct WeekScore(long Count, long Late, long ErrorMillionths, long DaysLeftErrorMillionths)
{
    private const double Millionths = 1e6;

    /// <summary>The sum of their squared errors.</summary>
    public double Error => ErrorMillionths / Millionths;

    /// <summary>That of the days left alone.</summary>
    public double DaysLeftError => DaysLeftErrorMillionths / Millionths;

    /// <summary>The Brier score: 0 for perfect, 0.25 for even odds always; null without forecasts.</summary>
    public double? Brier => Count == 0 ? null : Error / Count;

    /// <summary>That of the days left alone.</summary>
    public double? DaysLeftBrier => Count == 0 ? null : DaysLeftError / Count;

    /// <summary>By which share of it the forecasts are better than the days left alone; negative if worse, null if those made no error.</summary>
    public double? Improvement => DaysLeftErrorMillionths == 0 ? null : 1 - (Error / DaysLeftError);

    /// <summary>Both together.</summary>
    public static WeekScore operator +(WeekScore left, WeekScore right) => new(
        left.Count + right.Count,
        left.Late + right.Late,
        left.ErrorMillionths + right.ErrorMillionths,
        left.DaysLeftErrorMillionths + right.DaysLeftErrorMillionths);
}
