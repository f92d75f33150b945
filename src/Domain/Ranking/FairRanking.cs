namespace ParLive.Domain.Ranking;

/// <summary>Ranks units by what can be known of them: each score leans on its peers as far as its own figures are few.</summary>
/// <remarks>
/// Empirical Bayes (Efron and Morris 1975). The order is that of posterior means; with places come the intervals in which the true
/// ranks lie. It is a pure function of profile and candidates, whatever their order, and may run on any thread.
/// </remarks>
public static class FairRanking
{
    /// <summary>The probability of intervals, of scores and of ranks.</summary>
    public const double Probability = 0.9;

    /// <summary>Ranks some candidates, each unit once.</summary>
    /// <param name="profile">By what.</param>
    /// <param name="candidates">The units, in any order.</param>
    /// <param name="previous">The edition displayed so far: who has a place in it keeps it a little below the minimum volume.</param>
    public static RankingResult Of(RankingProfile profile, IReadOnlyList<Candidate> candidates, RankingEdition? previous = null)
    {
        var placed = previous is null || previous.Terms.Profile != profile.Id ? [] : previous.Groups
            .SelectMany(group => group.Rows).Where(row => row.Placing is not null).Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
        return Of(profile, candidates.Select(candidate => candidate with { HadPlace = placed.Contains(candidate.Unit) }), withRanks: true);
    }

    internal static RankingResult Of(RankingProfile profile, IEnumerable<Candidate> candidates, bool withRanks) => new(
        profile,
        [.. PeerGroups.Of(profile, [.. candidates.Select(candidate => candidate with { Evidence = candidate.Evidence.For(profile) })])
            .Select(group => Rank(profile, group.Peers, group.Units, withRanks))]);

    private static RankedGroup Rank(RankingProfile profile, PeerGroup peers, IReadOnlyList<Candidate> units, bool withRanks)
    {
        // Small units tell as well how far units differ; those whose sources are silent do not tell how things are.
        var heard = units.Where(unit => !unit.IsLost).ToList();
        var fits = profile.Weights.Select(weight => IndicatorFit.Of(weight.Indicator, heard)).ToList();
        var used = fits.Zip(profile.Weights).Where(pair => !pair.First.IsLeftOut && pair.First.Known > 0).ToList();
        var reasons = units.ToDictionary(unit => unit, unit => PeerGroups.ReasonOf(profile, unit) ?? (used.Count == 0 ? NotRankedReason.NoIndicator : null));
        var tooFew = reasons.Values.Count(reason => reason is null) < profile.SmallestGroup;
        var known = units.Select(unit => (
            Unit: unit,
            Reason: reasons[unit] ?? (tooFew ? NotRankedReason.TooFewPeers : (NotRankedReason?)null),
            Scored: Scored.Of(unit, used, withRanks))).ToList();
        var ranked = known.Where(one => one.Reason is null).ToList();
        ranked.Sort((left, right) => right.Scored.Mean.CompareTo(left.Scored.Mean) is var order and not 0
            ? order
            : string.CompareOrdinal(left.Unit.Unit, right.Unit.Unit));
        var spans = withRanks && ranked.Count > 0 ? RankIntervals.Of([.. ranked.Select(one => one.Scored.Curve!)], Probability) : null;
        return new RankedGroup(peers, fits, [
            .. ranked.Select((one, place) => one.Scored.With(one.Unit, place + 1, spans?[place], null)),
            .. known.Where(one => one.Reason is not null).Select(one => one.Scored.With(one.Unit, null, null, one.Reason)),
        ]);
    }
}
