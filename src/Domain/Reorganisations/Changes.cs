using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What a unit is after something happened to it.</summary>
internal static class Changes
{
    public static Unit Of(Unit unit, Reorganisation happened, Func<UnitKey, Unit> find) => happened switch
    {
        Reorganisation.Rename rename => Renamed(unit, rename),
        Reorganisation.Retype retype => unit with { Kinds = Next(unit.Kinds, retype.Kind, retype.At) },
        Reorganisation.Reparent reparent => MoveBelow(unit, find(reparent.Parent).Key, reparent.At),
        { Ends: true } => End(unit, happened.At),
        _ => unit,
    };

    /// <summary>The unit, ended on a day, and everything of it with it.</summary>
    public static Unit End(Unit unit, LocalDate at) => unit with
    {
        Until = at,
        Names = Closed(unit.Names, at),
        Kinds = Closed(unit.Kinds, at),
        Codes = Closed(unit.Codes, at),
        Aliases = [.. unit.Aliases.Select(spell => Close(spell, at))],
        Parents = [.. unit.Parents.Select(spell => spell.Until is null || spell.Until > at ? spell with { Until = at } : spell)],
    };

    /// <summary>The unit, below another from a day on.</summary>
    public static Unit MoveBelow(Unit unit, UnitKey parent, LocalDate at)
    {
        if (unit.ParentOn(at) == parent)
        {
            return unit;
        }

        // What began with the same day never held.
        var before = unit.Parents.Where(spell => spell.From < at).Select(spell => spell.Until is null || spell.Until > at ? spell with { Until = at } : spell);
        return unit with { Parents = [.. before, new ParentSpell(parent, at, unit.Until)] };
    }

    /// <summary>The unit, below another wherever it would have stood below one that is no more from a day on.</summary>
    public static Unit HandOn(Unit unit, (UnitKey From, UnitKey To) parents, LocalDate at) =>
        unit with { Parents = [.. unit.Parents.SelectMany(spell => HandOn(spell, parents, at))] };

    private static IEnumerable<ParentSpell> HandOn(ParentSpell spell, (UnitKey From, UnitKey To) parents, LocalDate at)
    {
        var goesOn = spell.Until is null || spell.Until > at;
        if (spell.Parent != parents.From || !goesOn)
        {
            yield return spell;
            yield break;
        }

        if (spell.From < at)
        {
            yield return spell with { Until = at };
        }

        yield return new ParentSpell(parents.To, LocalDate.Max(at, spell.From), spell.Until);
    }

    private static Unit Renamed(Unit unit, Reorganisation.Rename rename)
    {
        var named = unit with { Names = Next(unit.Names, rename.Name, rename.At) };
        return rename.Code is { } code && code != unit.Code ? named with { Codes = Next(unit.Codes, code, rename.At) } : named;
    }

    private static IReadOnlyList<Spell<T>> Next<T>(IReadOnlyList<Spell<T>> spells, T value, LocalDate at) =>
        [.. Closed(spells, at), new Spell<T>(value, at, spells[^1].Until)];

    private static IReadOnlyList<Spell<T>> Closed<T>(IReadOnlyList<Spell<T>> spells, LocalDate at) => [.. spells.Select(spell => Close(spell, at))];

    private static Spell<T> Close<T>(Spell<T> spell, LocalDate at) => spell.Until is null || spell.Until > at ? spell with { Until = at } : spell;
}
