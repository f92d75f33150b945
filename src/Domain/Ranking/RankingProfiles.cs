namespace ParLive.Domain.Ranking;

/// <summary>The registry of ranking profiles.</summary>
public static class RankingProfiles
{
    /// <summary>By the rate on time alone: what most boards of today show, made fair.</summary>
    public static RankingProfile OnTime { get; } =
        new("onTime", 1, "Đúng hạn", "On time", [new(RankedIndicators.OnTime, 1)]);

    /// <summary>By what a citizen meets: on time first, then how long it took, online, satisfied, and the result as a file.</summary>
    /// <remarks>Weights after the groups of QĐ 766 that dossiers feed: progress 20, online services 12, satisfaction 18, digitisation 22 of which results.</remarks>
    public static RankingProfile Composite { get; } = new(
        "composite", 1, "Tổng hợp", "Composite",
        [
            new(RankedIndicators.OnTime, 40), new(RankedIndicators.ProcessingTime, 20), new(RankedIndicators.Online, 15),
            new(RankedIndicators.Satisfied, 15), new(RankedIndicators.ElectronicResults, 10),
        ]);

    /// <summary>The one used where nobody chose.</summary>
    public static RankingProfile Default => OnTime;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RankingProfile> All { get; } = [OnTime, Composite];

    /// <summary>The profile of this name, or null.</summary>
    public static RankingProfile? Find(string id) => All.FirstOrDefault(profile => profile.Id == id);
}
