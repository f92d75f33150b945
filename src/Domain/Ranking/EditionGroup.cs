namespace ParLive.Domain.Ranking;

/// <summary>A peer group in an edition.</summary>
/// <param name="Peers">Who is in it.</param>
/// <param name="Used">The indicators that counted. Of those a unit has no value for, the group's own was taken, with all its doubt.</param>
/// <param name="LeftOut">The indicators that counted for nobody, because more than half of the group has no value.</param>
/// <param name="Rows">The units in the displayed order, then those without a place by key.</param>
public sealed record EditionGroup(
    PeerGroup Peers, IReadOnlyList<RankedIndicator> Used, IReadOnlyList<RankedIndicator> LeftOut, IReadOnlyList<RankedRow> Rows)
{
    /// <summary>The indicators that count but have no value for a unit.</summary>
    public IEnumerable<RankedIndicator> MissingOf(RankedRow row) => Used.Where(indicator => row.Evidence[indicator] is null);
}
