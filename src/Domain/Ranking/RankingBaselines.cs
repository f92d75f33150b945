using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Ranking;

/// <summary>The editions to which a board is compared.</summary>
public static class RankingBaselines
{
    /// <summary>The first edition of the local day of a moment; null where there is none yet.</summary>
    public static RankingEdition? StartOfDay(IEnumerable<RankingEdition> editions, Instant now, OfficeZone zone) =>
        editions.Where(edition => edition.Time <= now && zone.DateOf(edition.Time) == zone.DateOf(now)).MinBy(edition => edition.Time);

    /// <summary>The newest edition that a meeting took; null where there is none.</summary>
    public static RankingEdition? LastMeeting(IEnumerable<RankingEdition> editions, Instant now) =>
        editions.Where(edition => edition.Time <= now && edition.Terms.Cause == EditionCause.Meeting).MaxBy(edition => edition.Time);
}
