using NodaTime;

namespace ParLive.Domain.Units;

/// <summary>An administrative unit: who it is, and for how long.</summary>
public sealed record Unit
{
    /// <summary>Its identity.</summary>
    public required UnitKey Key { get; init; }

    /// <summary>Its Vietnamese name, in NFC.</summary>
    public required string Name { get; init; }

    /// <summary>Its English name; the Vietnamese one where none is given.</summary>
    public required string NameEn { get; init; }

    /// <summary>One of <see cref="UnitKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The time zone (IANA) of its tree.</summary>
    public required string Zone { get; init; }

    /// <summary>The units above it, one after the other; empty for a root.</summary>
    public IReadOnlyList<ParentSpell> Parents { get; init; } = [];

    /// <summary>The first day it is no more; null while it lives.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Other codes of it, valid as long as itself.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it belongs to a simulation.</summary>
    public bool Simulated { get; init; }

    /// <summary>A sentence to show with a root; empty if none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it exists on a day.</summary>
    public bool Lives(LocalDate day) => Key.Since <= day && (Until is null || day < Until);

    /// <summary>The unit that it stood below last; null for a root.</summary>
    public UnitKey? LastParent => Parents.Count == 0 ? null : Parents[^1].Parent;

    /// <summary>The unit above it on a day; null if there was none.</summary>
    public UnitKey? ParentOn(LocalDate day)
    {
        foreach (var spell in Parents)
        {
            if (spell.Holds(day))
            {
                return spell.Parent;
            }
        }

        return null;
    }
}
