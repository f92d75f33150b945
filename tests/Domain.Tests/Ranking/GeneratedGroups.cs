using NodaTime;
using ParLive.Domain.Ranking;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Tests.Ranking;

/// <summary>Groups to attack laws with: few units, so that they collide, and every awkward figure.</summary>
internal static class GeneratedGroups
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 1, 0);
    public static readonly EditionTerms Terms = new("commune", EditionCause.Cadence, "2026.3", 7);
    private static readonly string[] Kinds = ["commune", "commune", "commune", "commune", "ward"];

    public static string Key(int unit) => $"{30_000 + unit}@2025-07-01";

    /// <summary>Some units of two kinds; some lost, some empty, some giants.</summary>
    public static List<Candidate> Candidates(Random dice, int most = 40) =>
        [.. Enumerable.Range(0, dice.Next(0, most)).Where(_ => dice.Next(8) > 0).Select(unit => new Candidate(
            Key(unit), Kinds[unit % Kinds.Length], Evidence(dice), dice.Next(20) == 0))];

    public static EvidenceSet Evidence(Random dice)
    {
        var whole = dice.Next(6) switch { 0 => 0, 1 => dice.Next(40), 2 => dice.Next(100_000), _ => dice.Next(30, 400) };
        return new EvidenceSet(whole, RankedIndicators.All.Where(_ => dice.Next(5) > 0).Select(indicator => KeyValuePair.Create(indicator, Of(dice, indicator, whole))));
    }

    public static RankingProfile Profile(Random dice) => (dice.Next(2) == 0 ? RankingProfiles.OnTime : RankingProfiles.Composite) with
    {
        MinimumVolume = dice.Next(3) * 15,
        SmallestGroup = dice.Next(1, 9),
        ClassBounds = dice.Next(3) == 0 ? [50, 200] : [],
    };

    /// <summary>The same units after something happened to some of them.</summary>
    public static List<Candidate> Later(Random dice, List<Candidate> before) =>
        [.. before.Where(_ => dice.Next(15) > 0).Select(unit => dice.Next(3) == 0 ? unit with { Evidence = Evidence(dice) } : unit),
            .. Enumerable.Range(90, dice.Next(3)).Select(unit => new Candidate(Key(unit), "commune", Evidence(dice)))];

    public static RankingEdition Edition(RankingEdition? before, RankingProfile profile, IReadOnlyList<Candidate> candidates, Instant now, EditionTerms? terms = null) =>
        RankingEdition.After(before, FairRanking.Of(profile, candidates, before), terms ?? Terms, ("91@2025-07-01", "ranking"), now);

    private static Evidence Of(Random dice, RankedIndicator indicator, int whole)
    {
        if (indicator.Rate is null)
        {
            var hours = Enumerable.Range(0, Math.Min(whole, 50)).Select(_ => (long)(10_000 * Math.Log(0.1 + (dice.NextDouble() * 80)))).ToList();
            return new Evidence.Time(new LogMoments(hours.Count, hours.Sum(), hours.Sum(hour => hour * hour / 10_000)));
        }

        // Corrected histories may hold more than the whole, or less than nothing.
        var part = dice.Next(12) switch { 0 => whole, 1 => 0, 2 => whole + 3, 3 => -2, _ => (int)(whole * (0.8 + (dice.NextDouble() * 0.2))) };
        return new Evidence.Share(new Ratio(part, whole));
    }
}
