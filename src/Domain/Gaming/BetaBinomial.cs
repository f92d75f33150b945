using MathNet.Numerics;

namespace ParLive.Domain.Gaming;

/// <summary>How many of so many hits there are, where the chance of one differs from unit to unit.</summary>
/// <remarks>
/// The units' log-odds spread about a common mean with a standard deviation; the Beta distribution that has the same mean and about the
/// same spread stands for them, so tails are sums of plain terms (Skellam 1948; Williams 1975).
/// </remarks>
internal readonly struct BetaBinomial
{
    private const double Negligible = 1e-14;
    private readonly long _of;
    private readonly double _hit;
    private readonly double _miss;
    private readonly double _logBeta;

    /// <param name="of">Of how many.</param>
    /// <param name="chance">The mean chance of a hit.</param>
    /// <param name="spread">The standard deviation of the log-odds of that chance between units.</param>
    public BetaBinomial(long of, double chance, double spread)
    {
        chance = Math.Clamp(chance, 1e-9, 1 - 1e-9);
        var size = 1 / (chance * (1 - chance) * Math.Max(spread * spread, 1e-6));
        (_of, _hit, _miss) = (of, chance * size, (1 - chance) * size);
        _logBeta = LogBeta(_hit, _miss);
    }

    private double Mean => _of * _hit / (_hit + _miss);

    /// <summary>The logarithm of the chance of just so many hits.</summary>
    public double LogMass(long hits) =>
        SpecialFunctions.GammaLn(_of + 1) - SpecialFunctions.GammaLn(hits + 1) - SpecialFunctions.GammaLn(_of - hits + 1)
        + LogBeta(hits + _hit, _of - hits + _miss) - _logBeta;

    /// <summary>The chance of so many hits or more.</summary>
    public double AtLeast(long hits) =>
        hits <= 0 ? 1 : hits > _of ? 0 : hits > Mean ? SumUp(hits) : Math.Max(0, 1 - SumDown(hits - 1));

    /// <summary>The chance of so many hits or fewer.</summary>
    public double AtMost(long hits) =>
        hits < 0 ? 0 : hits >= _of ? 1 : hits < Mean ? SumDown(hits) : Math.Max(0, 1 - SumUp(hits + 1));

    /// <summary>The fewest hits that are not exceeded with at least this probability.</summary>
    public long Quantile(double probability)
    {
        var (low, high) = (-1L, _of);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = AtMost(middle) >= probability ? (low, middle) : (middle, high);
        }

        return high;
    }

    private double SumUp(long hits)
    {
        var term = Math.Exp(LogMass(hits));
        var sum = term;
        for (var at = hits; at < _of && !IsDone(term, sum); at++)
        {
            term *= (_of - at) * (_hit + at) / ((at + 1) * (_miss + _of - at - 1));
            sum += term;
        }

        return Math.Min(1, sum);
    }

    private double SumDown(long hits)
    {
        var term = Math.Exp(LogMass(hits));
        var sum = term;
        for (var at = hits; at > 0 && !IsDone(term, sum); at--)
        {
            term *= at * (_miss + _of - at) / ((_of - at + 1) * (_hit + at - 1));
            sum += term;
        }

        return Math.Min(1, sum);
    }

    // Where the distribution rises again towards an end, every term is needed.
    private bool IsDone(double term, double sum) => term < Negligible * sum && _hit >= 1 && _miss >= 1;

    private static double LogBeta(double left, double right) =>
        SpecialFunctions.GammaLn(left) + SpecialFunctions.GammaLn(right) - SpecialFunctions.GammaLn(left + right);
}
