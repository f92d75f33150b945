namespace ParLive.Dashboard.Charts;

/// <summary>One unit of a funnel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Position">noValue, inside, worseWarning, worseBeyond, betterWarning or betterBeyond.</param>
/// <param name="Own">Whether it is the unit whose page it is.</param>
public sealed record FunnelDot(string Name, string Address, long Part, long Whole, string Position, bool Own)
{
    /// <summary>The rate in percent; null where nothing stands behind it.</summary>
    public double? Percent => Whole > 0 ? Math.Round(100d * Part / Whole, 2) : null;

    /// <summary>The position in words.</summary>
    public string Said => Words.Named("funnel", Position);
}
