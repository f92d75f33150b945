namespace ParLive.Domain.Gaming;

/// <summary>What is usual among peers, and how far they spread: read from those who do not stand out.</summary>
/// <remarks>
/// Units above the usual are left out, and that they were left out is allowed for (a truncated likelihood, as in the empirical null of
/// Efron 2004): so a few who stand out neither raise what counts as usual nor widen the measure by which they are judged.
/// Where peers are few, a weak belief in a common spread keeps the fit from falling to either side.
/// </remarks>
/// <param name="Shift">By how much the usual log-odds differ from the pooled ones.</param>
/// <param name="Spread">The standard deviation of the units' log-odds.</param>
internal readonly record struct PeerFit(double Shift, double Spread)
{
    /// <summary>Which part of the peers is read.</summary>
    private const double Kept = 0.8;
    private const double LeastSpread = 0.15;
    private const double UsualSpread = 0.4;
    private const double BeliefInSpread = 0.7;
    private const double BeliefInShift = 0.7;
    private const double FinestStep = 0.02;
    private const int Rounds = 3;

    /// <summary>The chance of a hit that is usual for a unit.</summary>
    public double ChanceOf(Sample sample) => 1 / (1 + Math.Exp(-(Math.Log(sample.Chance / (1 - sample.Chance)) + Shift)));

    /// <summary>The chance of at least as many hits as a unit shows, if it is like its peers.</summary>
    public double TailOf(Sample sample) => DistributionOf(sample).AtLeast(sample.Hits);

    /// <summary>Fits some peers.</summary>
    public static PeerFit Of(IReadOnlyList<Sample> peers)
    {
        var fit = new PeerFit(0, UsualSpread);
        for (var round = 0; round < Rounds; round++)
        {
            var most = peers.Select(peer => fit.DistributionOf(peer).Quantile(Kept)).ToArray();
            fit = Climb(fit, guess => guess.Likelihood(peers, most));
        }

        return fit;
    }

    private BetaBinomial DistributionOf(Sample sample) => new(sample.Of, ChanceOf(sample), Spread);

    private double Likelihood(IReadOnlyList<Sample> peers, long[] most)
    {
        var belief = Math.Log(Spread / UsualSpread) / BeliefInSpread;
        var sum = -0.5 * ((belief * belief) + (Shift * Shift / (BeliefInShift * BeliefInShift)));
        for (var place = 0; place < most.Length; place++)
        {
            if (peers[place].Hits <= most[place])
            {
                var distribution = DistributionOf(peers[place]);
                sum += distribution.LogMass(peers[place].Hits) - Math.Log(Math.Max(double.Epsilon, distribution.AtMost(most[place])));
            }
        }

        return sum;
    }

    // Steps to whichever neighbour is better, and takes smaller steps where none is.
    private static PeerFit Climb(PeerFit start, Func<PeerFit, double> height)
    {
        var (best, top) = (start, height(start));
        for (var step = 0.32; step >= FinestStep;)
        {
            var moved = false;
            foreach (var next in best.Neighbours(step))
            {
                if (height(next) is var reached && reached > top)
                {
                    (best, top, moved) = (next, reached, true);
                    break;
                }
            }

            step = moved ? step : step / 2;
        }

        return best;
    }

    private PeerFit[] Neighbours(double step) =>
    [
        this with { Shift = Shift + step }, this with { Shift = Shift - step },
        this with { Spread = Spread * Math.Exp(step) }, this with { Spread = Math.Max(LeastSpread, Spread * Math.Exp(-step)) },
    ];
}
