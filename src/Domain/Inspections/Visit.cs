using NodaTime;

namespace ParLive.Domain.Inspections;

/// <summary>What became of one unit in an inspection.</summary>
/// <param name="Inspected">The unit.</param>
/// <param name="Time">When it was visited.</param>
/// <param name="Findings">How many shortcomings were found.</param>
/// <param name="Remedied">When how many of them were put right; never before the visit, and never more than were found.</param>
public sealed record Visit(InspectedUnit Inspected, Instant Time, int Findings, IReadOnlyList<(Instant Time, int Count)> Remedied)
{
    /// <summary>How many findings are put right, all told.</summary>
    public int RemediedCount => Remedied.Sum(part => part.Count);
}
