using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Trials;

namespace ParLive.Dashboard.Administration;

/// <summary>What the page of definitions is made of.</summary>
public sealed record DefinitionsModel
{
    /// <summary>By what units are ranked now.</summary>
    public required RankingEntry InForce { get; init; }

    /// <summary>The versions that the office entered, the first one first.</summary>
    public IReadOnlyList<RankingEntry> Entered { get; init; } = [];

    /// <summary>What units can be ranked by.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>What was typed, or what a form starts with.</summary>
    public required RankingEntry Typed { get; init; }

    /// <summary>What it would do; null where nobody asked.</summary>
    public EffectReport? Effect { get; init; }

    /// <summary>The name of the set of definitions of rates.</summary>
    public string Definitions { get; init; } = "";

    /// <summary>Whether the visitor may enter a version.</summary>
    public bool MayEnter { get; init; }
}
