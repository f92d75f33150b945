namespace ParLive.Domain.Hotspots;

/// <summary>How the shares of peers are spread: a Beta distribution, so that a unit's count is Beta-binomial.</summary>
/// <remarks>
/// The spread is fitted so that Pearson's statistic equals its degrees of freedom (D. A. Williams, Extra-binomial variation in logistic
/// linear models, Applied Statistics 31, 1982), with each term bounded, so that a few hotspots do not make themselves invisible. The mean
/// weighs each unit by what it knows under that spread.
/// </remarks>
/// <param name="Mean">The usual share, above 0 and below 1.</param>
/// <param name="Size">Of how many observations the spread is worth: the smaller, the more units differ.</param>
/// <param name="Peers">From how many units.</param>
public sealed record PeerPrior(double Mean, double Size, int Peers)
{
    private const double Largest = 1e6;
    private const double TermBound = 9;
    private const int Rounds = 3;

    /// <summary>The first parameter of the Beta distribution.</summary>
    public double Alpha => Mean * Size;

    /// <summary>The second one.</summary>
    public double Beta => (1 - Mean) * Size;

    /// <summary>Fits it; null where there is nothing of anything.</summary>
    public static PeerPrior? Of(IReadOnlyList<Tally> tallies)
    {
        var peers = tallies.Where(tally => tally.Whole > 0).ToList();
        if (peers.Count == 0)
        {
            return null;
        }

        var spread = 0.0;
        var mean = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            mean = MeanOf(peers, spread);
            spread = SpreadOf(peers, mean);
        }

        return new PeerPrior(mean, Math.Clamp((1 / Math.Max(spread, 1 / Largest)) - 1, 1, Largest), peers.Count);
    }

    // Half a part of one whole more, so that it is never quite 0 or 1.
    private static double MeanOf(List<Tally> peers, double spread)
    {
        var (parts, wholes) = (0.5, 1.0);
        foreach (var peer in peers)
        {
            var weight = 1 / (1 + (spread * (peer.Whole - 1)));
            parts += weight * peer.Part;
            wholes += weight * peer.Whole;
        }

        return parts / wholes;
    }

    // The correlation within a unit, 1 / (Size + 1), by halving: the statistic falls as it grows.
    private static double SpreadOf(List<Tally> peers, double mean)
    {
        var (low, high) = (0.0, 0.5);
        if (peers.Count < 2 || Statistic(peers, mean, low) <= peers.Count - 1)
        {
            return 0;
        }

        for (var round = 0; round < 40; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = Statistic(peers, mean, middle) > peers.Count - 1 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Statistic(List<Tally> peers, double mean, double spread)
    {
        var sum = 0.0;
        foreach (var peer in peers)
        {
            var off = peer.Part - (peer.Whole * mean);
            sum += Math.Min(TermBound, off * off / (peer.Whole * mean * (1 - mean) * (1 + (spread * (peer.Whole - 1)))));
        }

        return sum;
    }
}
