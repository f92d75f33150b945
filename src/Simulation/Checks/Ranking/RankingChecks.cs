namespace ParLive.Simulation.Checks.Ranking;

/// <summary>What the ranking promises, measured on groups whose truth is known, beside raw percentages and a Wilson lower bound on the same figures.</summary>
public static class RankingChecks
{
    /// <summary>The room's name in the lines.</summary>
    public const string Room = "ranking";

    /// <summary>How many groups the long mode draws.</summary>
    public const int Many = 400;

    /// <summary>Measures.</summary>
    /// <param name="seeds">How many groups of 168 units are drawn; hours of calm are lived through in one, in the long mode in a fortieth of them.</param>
    public static IEnumerable<CheckLine> Run(int seeds) =>
    [
        .. PlaceChecks.Run(seeds), .. CalmChecks.Run(seeds < Many ? 1 : seeds / 40), .. ChartChecks.Run(seeds), .. SpeedChecks.Run(),
    ];
}
