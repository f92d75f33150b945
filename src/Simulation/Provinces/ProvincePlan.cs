using NodaTime;

namespace ParLive.Simulation.Provinces;

/// <summary>What a simulated province shall be like.</summary>
/// <param name="Seed">Another seed, another province.</param>
/// <param name="From">The first day on which dossiers come in.</param>
/// <param name="To">The last one.</param>
public sealed record ProvincePlan(int Seed, LocalDate From, LocalDate To)
{
    /// <summary>How many communes there are.</summary>
    public int Units { get; init; } = 168;

    /// <summary>How many groups (districts) they stand in.</summary>
    public int Groups { get; init; } = 14;

    /// <summary>The mean of the true rates on time.</summary>
    public double OnTimeMean { get; init; } = 0.93;

    /// <summary>Their standard deviation.</summary>
    public double OnTimeDeviation { get; init; } = 0.04;

    /// <summary>The median of the weekly volumes.</summary>
    public double MedianPerWeek { get; init; } = 40;

    /// <summary>The standard deviation of the logarithm of the volumes.</summary>
    public double VolumeSigma { get; init; } = 1.0;

    /// <summary>Whether the procedures differ in how hard it is to be on time with them; otherwise each has the unit's true rate.</summary>
    public bool Difficulties { get; init; } = true;

    /// <summary>What honest units do that looks like embellishing; null for nothing of it: no supplements, no moved promises, nothing recorded late.</summary>
    public Habits? Habits { get; init; }
}
