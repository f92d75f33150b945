namespace ParLive.Domain.Ranking;

/// <summary>By what, among whom and how calmly units are ranked: data with a name and a version.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when anything of it changes.</param>
/// <param name="Vietnamese">What it is called, in Vietnamese.</param>
/// <param name="English">What it is called, in English.</param>
/// <param name="Weights">The indicators, each once, with their weights.</param>
public sealed record RankingProfile(string Id, int Version, string Vietnamese, string English, IReadOnlyList<IndicatorWeight> Weights)
{
    /// <summary>The dossiers resolved in the window from which on a unit is ranked; below it, it is listed without a place.</summary>
    /// <remarks>
    /// Where units differ by four points around 93 %, a group speaks as loud as about forty dossiers of a unit's own. Of thirty
    /// dossiers less than half of the score would be the unit's, and a place would tell of its peers instead of it.
    /// </remarks>
    public int MinimumVolume { get; init; } = 30;

    /// <summary>How many units must be ranked together; fewer are no group to be compared with.</summary>
    public int SmallestGroup { get; init; } = 8;

    /// <summary>The volumes at which another class of units begins, ascending; none for one class.</summary>
    public IReadOnlyList<long> ClassBounds { get; init; } = [];

    /// <summary>A unit shares the band of the unit at its head as long as it is worse with less than this probability.</summary>
    public double TieProbability { get; init; } = 0.8;

    /// <summary>When the displayed order is corrected.</summary>
    public CalmRule Calm { get; init; } = CalmRule.Usual;

    /// <summary>From which volume on a unit is ranked: one that has a place keeps it until it is clearly below the minimum.</summary>
    /// <remarks>Otherwise a unit at the edge would come and go with each dossier, and everybody below would move.</remarks>
    internal long LeastVolume(bool hasPlace) => hasPlace ? MinimumVolume * 4L / 5 : MinimumVolume;
}
