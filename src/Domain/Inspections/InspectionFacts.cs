using NodaTime;

namespace ParLive.Domain.Inspections;

/// <summary>What an inspection's events come to: the same for any order in which they arrived.</summary>
public sealed record InspectionFacts
{
    /// <summary>When the first thing happened; null if everything was taken back.</summary>
    public Instant? First { get; init; }

    /// <summary>The key of the unit that inspects; null if everything was taken back.</summary>
    public string? Unit { get; init; }

    /// <summary>When it began; null if nobody said so.</summary>
    public Instant? Opened { get; init; }

    /// <summary>Whether it came by surprise; false where nobody said that it began.</summary>
    public bool BySurprise { get; init; }

    /// <summary>The plan or decision by which it is made; null if unknown.</summary>
    public string? Decision { get; init; }

    /// <summary>The units visited, in the order of their visits.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>What asks for an explanation.</summary>
    public InspectionIntegrity Flags { get; init; }

    /// <summary>How many units of each kind were visited, by the words of the source; empty for units whose kind it does not say.</summary>
    public IReadOnlyDictionary<string, int> UnitsByKind => Visits
        .GroupBy(visit => visit.Inspected.Kind ?? "", StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
