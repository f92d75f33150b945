using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What a code means at a time.</summary>
/// <remarks>
/// Who carries the code at that time is meant. Where nobody does, it is what became of the one who carried it last before;
/// never who carries it later.
/// </remarks>
public abstract record Resolution
{
    private Resolution()
    {
    }

    /// <summary>A unit carried the code.</summary>
    public sealed record Carried(Unit Unit) : Resolution;

    /// <summary>Nobody carried the code any more, and one unit had taken over the last who did.</summary>
    /// <param name="Unit">The unit that is meant.</param>
    /// <param name="Was">The unit that the code meant.</param>
    public sealed record Succeeded(Unit Unit, Unit Was) : Resolution;

    /// <summary>Nobody had carried the code up to then.</summary>
    public sealed record Unknown(string Reason) : Resolution;

    /// <summary>The unit that carried the code had ended, and no single unit had taken it over.</summary>
    public sealed record WithoutSuccessor(Unit Was, string Reason) : Resolution;

    /// <summary>The unit that is meant; null if none is.</summary>
    public Unit? Target => this switch
    {
        Carried carried => carried.Unit,
        Succeeded succeeded => succeeded.Unit,
        _ => null,
    };

    internal static Resolution Of(UnitTree tree, string code, Func<Unit, LocalDate> dayFor)
    {
        (Unit Unit, LocalDate Until)? last = null;
        foreach (var unit in tree.WithCode(code))
        {
            var day = dayFor(unit);
            if (unit.Carries(code, day))
            {
                return new Carried(unit);
            }

            foreach (var spell in unit.AllCodes.Where(spell => spell.Value == code))
            {
                var until = Earlier(spell.Until, unit.Until);
                if (until is { } over && over <= day && (last is null || last.Value.Until < over))
                {
                    last = (unit, over);
                }
            }
        }

        return last is { } was ? Follow(tree, was.Unit, dayFor(was.Unit)) : new Unknown($"No unit has the code '{code}' at that time.");
    }

    private static Resolution Follow(UnitTree tree, Unit was, LocalDate day)
    {
        var at = was;
        while (!at.Lives(day))
        {
            if (tree.Successions.HeirOf(at.Key) is not { } heir || tree.Find(heir.Unit) is not { } next)
            {
                return new WithoutSuccessor(was, ReasonOf(tree, at));
            }

            at = next;
        }

        return new Succeeded(at, was);
    }

    private static string ReasonOf(UnitTree tree, Unit ended)
    {
        var end = ended.Until is { } until ? LocalDatePattern.Iso.Format(until) : "an unknown day";
        return tree.Successions.SplitsOf(ended.Key).LastOrDefault(split => split.Ends) is { } split
            ? $"{ended.Name} ({ended.Key}) was split on {end} into {string.Join(", ", split.Parts.Select(part => $"{tree.Find(part.Unit)?.Name} ({part.Unit})"))}, and none of them took over its dossiers."
            : $"{ended.Name} ({ended.Key}) ended on {end} without a successor.";
    }

    private static LocalDate? Earlier(LocalDate? left, LocalDate? right) =>
        left is null ? right : right is null ? left : LocalDate.Min(left.Value, right.Value);
}
