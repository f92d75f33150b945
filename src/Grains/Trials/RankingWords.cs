using ParLive.Domain.Ranking;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Grains.Trials;

/// <summary>Between profiles of rankings as they travel and are kept, and as they are meant.</summary>
internal static class RankingWords
{
    private const int HighestWeight = 1_000;
    private const int MostVolume = 100_000;
    private const int MostPeers = 1_000;
    private const int LongestName = 100;

    /// <summary>A profile as it is meant.</summary>
    /// <exception cref="FormatException">It means nothing; the message says why.</exception>
    public static RankingProfile Of(RankingEntry entry)
    {
        if (ProblemOf(entry) is { } problem)
        {
            throw new FormatException(problem);
        }

        return new RankingProfile(
            entry.Id, entry.Version, entry.Vietnamese, entry.English,
            [.. RankedIndicators.All.Where(indicator => entry.Weights.ContainsKey(indicator.Id)).Select(indicator => new IndicatorWeight(indicator, entry.Weights[indicator.Id]))])
        { MinimumVolume = entry.MinimumVolume, SmallestGroup = entry.SmallestGroup, TieProbability = entry.TieProbability };
    }

    /// <summary>A profile as it travels.</summary>
    public static RankingEntry EntryOf(RankingProfile profile) => new(
        profile.Id, profile.Version, profile.Vietnamese, profile.English,
        profile.Weights.ToDictionary(weight => weight.Indicator.Id, weight => weight.Weight, StringComparer.Ordinal),
        profile.MinimumVolume, profile.SmallestGroup, profile.TieProbability);

    /// <summary>Whether two profiles rank alike, whatever their versions.</summary>
    public static bool RankAlike(RankingEntry one, RankingEntry other) =>
        one with { Version = 0, Weights = None } == other with { Version = 0, Weights = None }
        && one.Weights.Count == other.Weights.Count && one.Weights.All(pair => other.Weights.TryGetValue(pair.Key, out var weight) && weight == pair.Value);

    private static readonly Dictionary<string, int> None = [];

    private static string? ProblemOf(RankingEntry entry) =>
        entry.Id.Length is 0 or > LongestName || entry.Id.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '-') ? "The name of a profile has letters, digits and hyphens."
        : entry.Vietnamese.Length is 0 or > LongestName || entry.English.Length is 0 or > LongestName ? $"What a profile is called has 1 to {LongestName} letters."
        : entry.Weights.Count == 0 ? "A profile needs an indicator."
        : entry.Weights.Keys.FirstOrDefault(name => RankedIndicators.Find(name) is null) is { } unknown ? $"There is no indicator '{unknown}' to rank by."
        : entry.Weights.Values.Any(weight => weight is < 1 or > HighestWeight) ? $"A weight is 1 to {HighestWeight}."
        : entry.MinimumVolume is < 1 or > MostVolume ? $"The least volume is 1 to {MostVolume} dossiers."
        : entry.SmallestGroup is < 2 or > MostPeers ? $"The smallest group is 2 to {MostPeers} units."
        : entry.TieProbability is not (> 0.5 and < 1) ? "The probability of a tie lies between 0.5 and 1."
        : null;
}
