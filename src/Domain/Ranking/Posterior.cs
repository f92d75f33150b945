using static ParLive.Domain.Ranking.GammaFunctions;

namespace ParLive.Domain.Ranking;

/// <summary>What is known of one unit's true value, as a curve over a scale on which higher is better.</summary>
/// <remarks>
/// Nodes at equal steps over nine standard deviations to each side, so that narrow and wide curves are equally exact. Shares of a
/// Beta distribution are laid out over their log-odds, where they have no edge.
/// </remarks>
internal sealed class Posterior
{
    /// <summary>How many nodes a curve has.</summary>
    public const int Nodes = 41;

    private const double Reach = 9;
    private const double Negligible = 1e-7;
    private readonly double[] _density = new double[Nodes];
    private readonly double[] _below = new double[Nodes];

    // The curve is given as the logarithm of its density and the slope of that.
    private Posterior(double mean, double deviation, Func<double, (double Height, double Slope)> curve)
    {
        Start = mean - (Reach * deviation);
        Step = 2 * Reach * deviation / (Nodes - 1);
        var highest = curve(mean).Height;
        var total = 0.0;
        Span<double> slopes = stackalloc double[Nodes];
        for (var node = 0; node < Nodes; node++)
        {
            (var height, slopes[node]) = curve(At(node));
            total += _density[node] = Math.Exp(Math.Min(50, height - highest));
        }

        var sum = 0.0;
        for (var node = 0; node < Nodes; node++)
        {
            var density = _density[node] /= total * Step;
            sum += density * Step;
            // The trapezium with the first term of Euler and Maclaurin: the fourth power of the step is what is left.
            _below[node] = Math.Clamp(sum - (density * Step / 2) - (Step * Step / 12 * density * slopes[node]), 0, 1);
        }

        From = At(Array.FindLastIndex(_below, below => below < Negligible) is >= 0 and var first ? first : 0);
        Until = At(Array.FindIndex(_below, below => below > 1 - Negligible) is >= 0 and var last ? last : Nodes - 1);
    }

    /// <summary>The first node.</summary>
    public double Start { get; }

    /// <summary>How far nodes lie apart.</summary>
    public double Step { get; }

    /// <summary>Where the curve begins to be anything at all.</summary>
    public double From { get; }

    /// <summary>Where it ceases to be.</summary>
    public double Until { get; }

    /// <summary>Of a Beta distribution, over log-odds; turned round where lower is better.</summary>
    public static Posterior OfShare(double alpha, double beta, bool lowerIsBetter)
    {
        var (a, b) = lowerIsBetter ? (beta, alpha) : (alpha, beta);
        var deviation = Math.Sqrt(Trigamma(a) + Trigamma(b));
        return new Posterior(
            Digamma(a) - Digamma(b),
            deviation,
            odds =>
            {
                var small = Math.Exp(-Math.Abs(odds));
                var share = odds >= 0 ? 1 / (1 + small) : small / (1 + small);
                return ((a * odds) - ((a + b) * (Math.Max(odds, 0) + Math.Log(1 + small))), a - ((a + b) * share));
            });
    }

    /// <summary>Of a normal distribution; the deviation is over 0.</summary>
    public static Posterior OfNormal(double mean, double deviation) =>
        new(mean, deviation, x => (-(x - mean) * (x - mean) / (2 * deviation * deviation), -(x - mean) / (deviation * deviation)));

    /// <summary>The share of some log-odds.</summary>
    public static double ShareOf(double odds) => 1 / (1 + Math.Exp(-odds));

    /// <summary>Where a node lies.</summary>
    public double At(int node) => Start + (node * Step);

    /// <summary>The probability that goes with a node.</summary>
    public double Mass(int node) => _density[node] * Step;

    /// <summary>The probability that the true value lies below a node.</summary>
    public double BelowNode(int node) => _below[node];

    /// <summary>The probability that the true value lies below a point.</summary>
    public double Below(double x)
    {
        var place = (x - Start) / Step;
        if (!(place > 0))
        {
            return 0;
        }

        if (place >= Nodes - 1)
        {
            return 1;
        }

        var node = (int)place;
        var (t, rise) = (place - node, _below[node + 1] - _below[node]);
        var (from, to) = (_density[node] * Step, _density[node + 1] * Step);
        return _below[node] + (t * (from + (t * ((3 * rise) - (2 * from) - to + (t * (from + to - (2 * rise)))))));
    }

    /// <summary>The point below which the true value lies with a probability.</summary>
    public double Quantile(double probability)
    {
        var node = Array.FindIndex(_below, below => below >= probability);
        if (node <= 0)
        {
            return node == 0 ? Start : At(Nodes - 1);
        }

        var (low, high) = (At(node - 1), At(node));
        for (var halving = 0; halving < 20; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
