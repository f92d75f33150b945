namespace ParLive.Screens;

/// <summary>A frame that came to a screen.</summary>
/// <param name="At">When, by <see cref="Probes.Now"/>.</param>
/// <param name="Age">How long before the server had made it, in milliseconds.</param>
/// <param name="Overdue">How many overdue dossiers it shows; null where it does not touch that figure.</param>
/// <param name="Bytes">How long it was on the wire.</param>
internal readonly record struct Sight(double At, double Age, long? Overdue, int Bytes)
{
    /// <summary>Which number of overdue dossiers a screen showed from when on.</summary>
    public static IReadOnlyList<(long Number, double At)> Overdues(IReadOnlyList<Sight> sights) =>
        [.. sights.Where(sight => sight.Overdue is not null).Select(sight => (sight.Overdue!.Value, sight.At))];
}
