namespace ParLive.Domain.Ranking;

/// <summary>Where a unit lies in a funnel.</summary>
public enum FunnelSide
{
    /// <summary>It has no value.</summary>
    NoValue,

    /// <summary>As chance and the usual differences between units have it.</summary>
    Inside,

    /// <summary>Worse than 97.5 % of chance: beyond the limit of warning.</summary>
    WorseWarning,

    /// <summary>Worse than 99.9 % of chance: beyond the outer limit.</summary>
    WorseBeyond,

    /// <summary>Better than 97.5 % of chance.</summary>
    BetterWarning,

    /// <summary>Better than 99.9 % of chance.</summary>
    BetterBeyond,
}
