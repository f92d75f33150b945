namespace ParLive.Domain.Ranking;

/// <summary>From what the figures say to what is displayed: the calm order, and the bands of those who cannot be told apart.</summary>
internal static class EditionGroups
{
    public static IReadOnlyList<EditionGroup> Of(RankingResult result, IReadOnlyList<EditionGroup>? before, int steps) =>
        [.. result.Groups.Select(group => Of(result.Profile, group, before, steps))];

    private static EditionGroup Of(RankingProfile profile, RankedGroup group, IReadOnlyList<EditionGroup>? before, int steps)
    {
        var shown = before?.FirstOrDefault(other => other.Peers.Kind == group.Peers.Kind && other.Peers.From == group.Peers.From)
            ?.Rows.Where(row => row.Placing is not null).Select(row => row.Unit).ToList();
        var order = DisplayedOrder.Next([.. group.Ranked], shown, profile.Calm, steps);
        var bands = BandsOf(order, profile.TieProbability);
        var rows = order.Select((unit, at) => RowOf(unit, new Placing(at + 1, unit.Place!.Value, unit.Ranks ?? new RankSpan(unit.Place.Value, unit.Place.Value), bands[at])))
            .Concat(group.Units.Where(unit => unit.Place is null).Select(unit => RowOf(unit, null)));
        return new EditionGroup(
            group.Peers,
            [.. group.Fits.Where(fit => !fit.IsLeftOut).Select(fit => fit.Indicator)],
            [.. group.Fits.Where(fit => fit.IsLeftOut).Select(fit => fit.Indicator)],
            [.. rows]);
    }

    private static RankedRow RowOf(RankedUnit unit, Placing? placing) =>
        new(unit.Candidate.Unit, unit.Candidate.Evidence, unit.Score, placing, unit.NotRanked);

    private static RankSpan[] BandsOf(IReadOnlyList<RankedUnit> order, double probability)
    {
        var bands = new RankSpan[order.Count];
        for (var from = 0; from < order.Count;)
        {
            var to = from;
            while (to + 1 < order.Count && order[from].BetterThan(order[to + 1]) < probability)
            {
                to++;
            }

            Array.Fill(bands, new RankSpan(from + 1, to + 1), from, to - from + 1);
            from = to + 1;
        }

        return bands;
    }
}
