namespace ParLive.EndToEnd.Walls;

/// <summary>What a wall showed while there was a fault.</summary>
/// <param name="Oldest">The age of the oldest figure that looked fresh, in milliseconds of true time.</param>
/// <param name="LongestOld">For how long a figure older than five seconds looked fresh, at one time.</param>
/// <param name="FreshAgain">How long after the fault it showed fresh figures again.</param>
/// <param name="Samples">How often it was looked at.</param>
/// <param name="SaidSo">Whether it said during the fault that its figures are old.</param>
/// <param name="Shown">A figure on the glass after the fault.</param>
/// <param name="Before">The same figure by the interface, before the glass was looked at.</param>
/// <param name="After">And after.</param>
public sealed record Weathered(
    double Oldest, double LongestOld, double FreshAgain, int Samples, bool SaidSo, long Shown, long Before, long After);
