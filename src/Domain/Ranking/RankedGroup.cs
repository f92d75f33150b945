namespace ParLive.Domain.Ranking;

/// <summary>A peer group, ranked.</summary>
/// <param name="Peers">Who is in it.</param>
/// <param name="Fits">What it says of each indicator of the profile; which of them are left out.</param>
/// <param name="Units">Those with a place, the best first, then those without one by key.</param>
public sealed record RankedGroup(PeerGroup Peers, IReadOnlyList<IndicatorFit> Fits, IReadOnlyList<RankedUnit> Units)
{
    /// <summary>Those with a place, the best first.</summary>
    public IEnumerable<RankedUnit> Ranked => Units.TakeWhile(unit => unit.Place is not null);
}
