using ParLive.Domain.Ranking;
using ParLive.Domain.Time;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Judgements;

/// <summary>From an edition of a ranking, and the one with which it is compared, to what interfaces and screens show.</summary>
/// <param name="edition">The edition; null before the first.</param>
/// <param name="baseline">The one with which it is compared; null where there is none.</param>
internal sealed class RankingReadings(RankingEdition? edition, RankingEdition? baseline)
{
    private readonly Dictionary<string, RankedRow> _rows = Rows(edition);
    private readonly Dictionary<string, RankedRow> _before = Rows(baseline);

    /// <summary>Whether it was made of these.</summary>
    public bool IsOf(RankingEdition? newest, RankingEdition? before) => ReferenceEquals(newest, edition) && ReferenceEquals(before, baseline);

    /// <summary>The edition itself.</summary>
    public RankingEditionReading? Edition(OfficeZone zone)
    {
        if (edition is null)
        {
            return null;
        }

        var ranked = _rows.Values.Where(row => row.Placing is not null).ToList();
        return new RankingEditionReading(
            zone.Local(edition.Time), Slug.Of(edition.Terms.Cause), edition.Terms.Profile, edition.Terms.Definitions,
            baseline is null ? null : zone.Local(baseline.Time), BaselineNameAt(zone), ranked.Count,
            ranked.Count == 0 ? null : Math.Round(ranked.Average(row => row.Score!.Value.Value), 2));
    }

    private string BaselineNameAt(OfficeZone zone) =>
        baseline?.Terms.Cause == EditionCause.Meeting ? "lastMeeting"
        : baseline is not null && zone.DateOf(baseline.Time) < zone.DateOf(edition!.Time) ? "dayBefore"
        : "startOfDay";

    /// <summary>Where a unit stands; null where it is not ranked.</summary>
    public StandingReading? StandingOf(string unit) => _rows.GetValueOrDefault(unit) is { Placing: { } placing, Score: { } score }
        ? new StandingReading(
            placing.Displayed, placing.Ranks.From, placing.Ranks.To, placing.Band.From, placing.Band.To, score.Value, score.Low, score.High,
            _before.GetValueOrDefault(unit)?.Placing is { } before ? before.Displayed - placing.Displayed : null)
        : null;

    /// <summary>Why a unit is not ranked; null where it is, or before the first edition.</summary>
    public string? NotRankedOf(string unit) => _rows.GetValueOrDefault(unit)?.NotRanked is { } reason ? Slug.Of(reason) : null;

    private static Dictionary<string, RankedRow> Rows(RankingEdition? of) =>
        of is null ? [] : of.Groups.SelectMany(group => group.Rows).ToDictionary(row => row.Unit, StringComparer.Ordinal);
}
