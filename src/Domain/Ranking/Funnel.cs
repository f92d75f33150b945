using ParLive.Domain.Rates;

namespace ParLive.Domain.Ranking;

/// <summary>How far from its group a rate may lie by chance, the less there is to do the farther: the limits of a funnel plot.</summary>
/// <remarks>
/// Spiegelhalter (2005), with random effects for over-dispersion: units differ by more than chance, and only who lies beyond that
/// stands out. On the scale of the arc sine of the root, on which the scatter of a rate hardly depends on the rate; a tenth of the
/// units at each end is drawn in before the over-dispersion is measured, so that who stands out does not hide himself; what that takes
/// from the scatter of units that do not stand out is given back.
/// </remarks>
public sealed class Funnel
{
    private const double Ninety5 = 1.959963984540054;
    private const double Ninety98 = 3.090232306167814;
    private const double DrawnIn = 0.1;

    // What is left of the scatter of normal numbers once a tenth at each end is drawn in.
    private const double LeftOfScatter = 0.6787;
    private readonly double _center;
    private readonly double _between;

    private Funnel(RankedIndicator indicator, double center, double between, Ratio pooled) =>
        (Indicator, _center, _between, Pooled) = (indicator, center, between, pooled);

    /// <summary>The rate.</summary>
    public RankedIndicator Indicator { get; }

    /// <summary>The rate of all units together; its percentage is the line in the middle.</summary>
    public Ratio Pooled { get; }

    /// <summary>Whether units differ by more than chance, so that the limits are wider than chance alone would have them.</summary>
    public bool IsOverDispersed => _between > 0;

    /// <summary>The funnel of a group; null where no unit has a value.</summary>
    /// <param name="indicator">A rate.</param>
    /// <param name="units">The evidence of the units.</param>
    public static Funnel? Of(RankedIndicator indicator, IEnumerable<EvidenceSet> units)
    {
        var shares = units.Select(unit => unit[indicator]).OfType<Evidence.Share>().ToList();
        if (shares.Count == 0)
        {
            return null;
        }

        var pooled = new Ratio((long)shares.Sum(share => share.Part), (long)shares.Sum(share => share.Whole));
        var center = Angle((double)pooled.Part / pooled.Whole);
        return new Funnel(indicator, center, BetweenOf(shares, center), pooled);
    }

    /// <summary>The limits at a denominator.</summary>
    public FunnelPoint At(long whole)
    {
        var deviation = Math.Sqrt((0.25 / Math.Max(1, whole)) + _between);
        return new FunnelPoint(whole, Limits(Ninety98 * deviation), Limits(Ninety5 * deviation));
    }

    /// <summary>The limits at so many denominators between two, evenly spaced by their logarithm, the smallest first; each once.</summary>
    public IReadOnlyList<FunnelPoint> Curve(long from, long to, int points)
    {
        var (low, high) = (Math.Log(Math.Max(1, from)), Math.Log(Math.Max(Math.Max(1, from), to)));
        return [.. Enumerable.Range(0, Math.Max(2, points))
            .Select(place => (long)Math.Round(Math.Exp(low + ((high - low) * place / (Math.Max(2, points) - 1)))))
            .Distinct().Select(At)];
    }

    /// <summary>Where a unit lies.</summary>
    public FunnelSide SideOf(EvidenceSet unit)
    {
        if (unit[Indicator] is not Evidence.Share share)
        {
            return FunnelSide.NoValue;
        }

        var off = (Angle(share.Part / share.Whole) - _center) / Math.Sqrt((0.25 / share.Whole) + _between);
        var isBetter = off > 0 == (Indicator.Direction == Direction.HigherIsBetter);
        return Math.Abs(off) switch
        {
            > Ninety98 => isBetter ? FunnelSide.BetterBeyond : FunnelSide.WorseBeyond,
            > Ninety5 => isBetter ? FunnelSide.BetterWarning : FunnelSide.WorseWarning,
            _ => FunnelSide.Inside,
        };
    }

    private (double Low, double High) Limits(double width) => (Percent(_center - width), Percent(_center + width));

    private static double Percent(double angle) => 100 * Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);

    private static double Angle(double share) => Math.Asin(Math.Sqrt(Math.Clamp(share, 0, 1)));

    // The variance between units that makes their scatter what it is; none where chance alone would do.
    private static double BetweenOf(List<Evidence.Share> shares, double center)
    {
        var off = shares.Select(share => (Angle(share.Part / share.Whole) - center) * 2 * Math.Sqrt(share.Whole)).ToList();
        var sorted = off.Order().ToList();
        var cut = (int)(DrawnIn * (sorted.Count - 1));
        var (low, high) = (sorted[cut], sorted[^(cut + 1)]);
        var scatter = off.Sum(one => Math.Pow(Math.Clamp(one, low, high), 2)) / LeftOfScatter;
        var (weights, squares) = (shares.Sum(share => 4 * share.Whole), shares.Sum(share => 16 * share.Whole * share.Whole));
        var freedom = weights - (squares / weights);
        return freedom <= 0 ? 0 : Math.Max(0, (scatter - (shares.Count - 1)) / freedom);
    }
}
