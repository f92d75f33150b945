using System.Globalization;
using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Time;

namespace ParLive.Domain.Ranking;

/// <summary>A ranking as it was displayed, kept for ever (lần công bố): movement is told between editions, and never between screens.</summary>
/// <remarks>It adds nothing to any number. The first of a moment stands; another is a duplicate or a conflict by its id.</remarks>
/// <param name="Id">Follows from board, profile and moment.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Unit">The key of the unit below which the ranked ones stand.</param>
/// <param name="Time">As of when it is.</param>
/// <param name="Terms">Of what it is, and by which rules.</param>
/// <param name="CalmUntil">Up to when pairs that are only probably wrong have been put right.</param>
/// <param name="Packed">The groups.</param>
public sealed record RankingEdition(
    EventId Id, string Source, string Unit, Instant Time, EditionTerms Terms, Instant CalmUntil, PackedRanking Packed)
    : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public override MatterKind Matter => MatterKind.Ranking;

    /// <inheritdoc/>
    public override int Rank => 0;

    /// <summary>The peer groups with their rows, unpacked anew at each call.</summary>
    public IReadOnlyList<EditionGroup> Groups => Packed.Read();

    /// <summary>The number of the matter under which the editions of a board, a profile and a local day are kept.</summary>
    public static string NumberOf(string board, string profile, LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{board}/{profile}/{day:uuuu-MM-dd}");

    /// <summary>The number of the matter under which it is kept.</summary>
    public string NumberIn(OfficeZone zone) => NumberOf(Terms.Board, Terms.Profile, zone.DateOf(Time));

    /// <summary>The next edition of a board.</summary>
    /// <param name="previous">The one displayed so far; null for the first, which shows the order of scores.</param>
    /// <param name="result">What the figures come to now.</param>
    /// <param name="terms">Of what it is; the profile is that of the result.</param>
    /// <param name="by">The unit below which the ranked ones stand, and who makes it.</param>
    /// <param name="now">As of when it is.</param>
    public static RankingEdition After(RankingEdition? previous, RankingResult result, EditionTerms terms, (string Unit, string Source) by, Instant now)
    {
        var profile = result.Profile;
        terms = terms with { Profile = profile.Id, ProfileVersion = profile.Version };
        // Where another thing is counted, the order displayed so far says nothing.
        var before = previous is not null && previous.Terms.CountsAs(terms) ? previous : null;
        var passed = before is null || now < before.CalmUntil ? 0 : (int)Math.Min(1_000, Math.Floor((now - before.CalmUntil) / profile.Calm.Every));
        var id = EventId.Of(by.Source, string.Create(CultureInfo.InvariantCulture, $"{terms.Board}/{profile.Id}/{now.ToUnixTimeTicks()}"));
        var groups = EditionGroups.Of(result, before?.Groups, passed);
        return new RankingEdition(
            id, by.Source, by.Unit, now, terms, before is null ? now : before.CalmUntil + (profile.Calm.Every * passed), PackedRanking.Of(groups));
    }

    /// <summary>Whether it shows the same as another: there is no need to keep both.</summary>
    public bool ShowsTheSameAs(RankingEdition other) =>
        Terms with { Cause = other.Terms.Cause } == other.Terms && Packed.Equals(other.Packed);
}
