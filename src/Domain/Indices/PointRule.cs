using System.Diagnostics;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>How a share earns points.</summary>
public abstract record PointRule
{
    private PointRule()
    {
    }

    /// <summary>All points from a threshold on; below it they grow in proportion (766).</summary>
    /// <param name="Threshold">The percentage from which all points are earned; above 0.</param>
    public sealed record Linear(decimal Threshold) : PointRule;

    /// <summary>No points below the least percentage; from it on they grow in proportion up to 100 % (PAR: "points only from 90 %").</summary>
    /// <param name="Least">The percentage below which nothing is earned.</param>
    public sealed record OnlyFrom(decimal Least) : PointRule;

    /// <summary>The points of a share, to two digits; null when there is nothing to divide by.</summary>
    /// <param name="share">The share achieved; more than the whole earns no more than the whole.</param>
    /// <param name="weight">The most points that can be had.</param>
    public decimal? PointsOf(Ratio share, decimal weight)
    {
        if (share.Whole == 0)
        {
            return null;
        }

        var percent = Math.Clamp(100m * share.Part / share.Whole, 0, 100);
        var earned = this switch
        {
            Linear linear => Math.Min(1, percent / linear.Threshold),
            OnlyFrom only => percent < only.Least ? 0 : percent / 100,
            _ => throw new UnreachableException($"No points by {GetType().Name}."),
        };
        return Rounding.HalfUp(2).Apply(weight * earned);
    }
}
