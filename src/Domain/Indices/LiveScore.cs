using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>A unit's score for one period: what its events come to where they feed it, and what was entered where they do not.</summary>
/// <param name="Profile">How it is computed.</param>
/// <param name="Period">When.</param>
/// <param name="Groups">Its groups.</param>
public sealed record LiveScore(ScoreProfile Profile, IndexPeriod Period, IReadOnlyList<GroupScore> Groups)
{
    /// <summary>Points computed from events.</summary>
    public decimal Live => Groups.Sum(group => group.Live);

    /// <summary>Points entered as published.</summary>
    public decimal Entered => Groups.Sum(group => group.Entered);

    /// <summary>Points that nobody knows.</summary>
    public decimal NotKnown => Groups.Sum(group => group.NotKnown);

    /// <summary>The points known: the score if nothing is unknown, otherwise the least that it can be.</summary>
    public decimal Points => Live + Entered;

    /// <summary>The rating at least; with everything known it is the rating.</summary>
    public Band? LowestBand => Profile.Bands.Of(Points);

    /// <summary>The rating at most.</summary>
    public Band? HighestBand => Profile.Bands.Of(Points + NotKnown);

    /// <summary>Computes a score.</summary>
    /// <param name="profile">How.</param>
    /// <param name="period">The period of which the counts are.</param>
    /// <param name="counts">The unit's counts over it; null where none can be had, as for a month that has not begun.</param>
    /// <param name="history">What was entered.</param>
    public static LiveScore Of(ScoreProfile profile, IndexPeriod period, Counts? counts, IndexHistory history) => new(
        profile, period, [.. profile.Groups.Select(group => Of(group, counts, id => history.Find(new(id, period))?.Figure.Score))]);

    private static GroupScore Of(ScoreGroup group, Counts? counts, Func<IndexId, decimal?> enteredFor)
    {
        IReadOnlyList<IndicatorScore> indicators =
            [.. group.Indicators.Select(indicator => Of(indicator, counts, enteredFor(group.IdOf(indicator))))];
        var isWhollyLive = group.Rest == 0 && indicators.All(score => score.Basis == PointBasis.Live);
        // A figure of the whole group cannot be split; it stands for all of it unless all of it is computed.
        return !isWhollyLive && enteredFor(group.Id) is { } entered
            ? new(group, 0, Within(entered, group.Maximum), 0, indicators)
            : new(group, Sum(PointBasis.Live), Sum(PointBasis.Entered), group.Rest + Unknown(indicators), indicators);

        decimal Sum(PointBasis basis) => indicators.Where(score => score.Basis == basis).Sum(score => score.Points ?? 0);
    }

    private static IndicatorScore Of(Indicator indicator, Counts? counts, decimal? entered)
    {
        var share = counts is null ? null : indicator.In(counts);
        return share is { } known && indicator.Rule.PointsOf(known, indicator.Weight) is { } live ? new(indicator, share, live, PointBasis.Live)
            : entered is { } points ? new(indicator, share, Within(points, indicator.Weight), PointBasis.Entered)
            : new(indicator, share, null, PointBasis.NotKnown);
    }

    private static decimal Unknown(IReadOnlyList<IndicatorScore> indicators) =>
        indicators.Where(score => score.Basis == PointBasis.NotKnown).Sum(score => score.Indicator.Weight);

    // More than the maximum is named as a contradiction elsewhere; it earns nothing here.
    private static decimal Within(decimal points, decimal maximum) => Math.Clamp(points, 0, maximum);
}
