using NodaTime;

namespace ParLive.Domain.Units;

/// <summary>An administrative unit: who it is, and for how long; what it was called, was and stood below, each with its days.</summary>
/// <remarks>Of each list the last line is the newest; where a unit ended, it is what held at its end.</remarks>
public sealed record Unit
{
    /// <summary>Its identity.</summary>
    public required UnitKey Key { get; init; }

    /// <summary>Its names, one after the other; at least one.</summary>
    public required IReadOnlyList<Spell<UnitName>> Names { get; init; }

    /// <summary>What it was, one of <see cref="UnitKinds"/> after the other; at least one.</summary>
    public required IReadOnlyList<Spell<string>> Kinds { get; init; }

    /// <summary>Its codes, one after the other; at least one, and the first is that of its key.</summary>
    public required IReadOnlyList<Spell<string>> Codes { get; init; }

    /// <summary>Other codes of it, beside the one that it has.</summary>
    public IReadOnlyList<Spell<string>> Aliases { get; init; } = [];

    /// <summary>The time zone (IANA) of its tree.</summary>
    public required string Zone { get; init; }

    /// <summary>The units above it, one after the other; empty for a root.</summary>
    public IReadOnlyList<ParentSpell> Parents { get; init; } = [];

    /// <summary>The first day it is no more; null while it lives.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether it belongs to a simulation.</summary>
    public bool Simulated { get; init; }

    /// <summary>A sentence to show with a root; empty if none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Its newest Vietnamese name.</summary>
    public string Name => Names[^1].Value.Vietnamese;

    /// <summary>Its newest English name; the Vietnamese one where none is given.</summary>
    public string NameEn => Names[^1].Value.English;

    /// <summary>What it is, or was last: one of <see cref="UnitKinds"/>.</summary>
    public string Kind => Kinds[^1].Value;

    /// <summary>Its newest code.</summary>
    public string Code => Codes[^1].Value;

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

    /// <summary>What it was called on a day; null if it did not exist.</summary>
    public UnitName? NameOn(LocalDate day) => Names.FirstOrDefault(spell => spell.Holds(day))?.Value;

    /// <summary>What it was on a day; null if it did not exist.</summary>
    public string? KindOn(LocalDate day) => Kinds.FirstOrDefault(spell => spell.Holds(day))?.Value;

    /// <summary>Its codes and aliases, of all times.</summary>
    public IEnumerable<Spell<string>> AllCodes => Codes.Concat(Aliases);

    /// <summary>Whether a code or alias means it on a day.</summary>
    public bool Carries(string code, LocalDate day) => Lives(day) && (Holds(Codes, code, day) || Holds(Aliases, code, day));

    // Asked of every event that comes in.
    private static bool Holds(IReadOnlyList<Spell<string>> spells, string code, LocalDate day)
    {
        for (var place = 0; place < spells.Count; place++)
        {
            if (spells[place].Value == code && spells[place].Holds(day))
            {
                return true;
            }
        }

        return false;
    }
}
