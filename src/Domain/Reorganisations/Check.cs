using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What can be wrong with a reorganisation.</summary>
internal static class Check
{
    /// <summary>What is wrong with one, beside the tree before it and the units there will be; null if nothing.</summary>
    public static string? ProblemOf(Reorganisation happened, UnitTree tree, UnitTree grown)
    {
        if (grown.Find(happened.Unit) is not { } unit)
        {
            return $"there is no unit {happened.Unit}.";
        }

        var name = NameOf(grown, happened.Unit);
        return Dates(happened, unit, name, tree) ?? Own(happened, name) ?? Others(happened, name, grown);
    }

    /// <summary>Reorganisations of one unit on one day, or after its end, that cannot all be true.</summary>
    public static IEnumerable<ReformProblem> Contradictions(IReadOnlyList<(Reorganisation Happened, int Place)> news, UnitTree tree)
    {
        foreach (var ofUnit in news.GroupBy(item => item.Happened.Unit))
        {
            var seen = tree.Successions.Of(ofUnit.Key).ToList();
            foreach (var (happened, place) in ofUnit)
            {
                if (seen.Find(other => Contradict(other, happened)) is { } other)
                {
                    yield return new ReformProblem(
                        place, $"{NameOf(tree, happened.Unit)} is reorganised twice: {WordOf(other)} on {Iso(other.At)}, and {WordOf(happened)} on {Iso(happened.At)}.");
                }

                seen.Add(happened);
            }
        }
    }

    /// <summary>Whether a unit that is moved would stand below itself, though at another time.</summary>
    /// <remarks>One that changes places with the unit above it would count for itself; its sum could never come to rest.</remarks>
    public static bool StandsBelowItself(Reorganisation happened, UnitTree after) =>
        after.EverBelow(happened.Unit).Select(unit => unit.Key)
            .Append(happened.Unit)
            .Concat(after.Successions.HeirsOf(happened.Unit).Take(1).SelectMany(after.EverBelow).Select(unit => unit.Key))
            .Any(key => IsEverAbove(key, key, after, []));

    public static string NameOf(UnitTree tree, UnitKey key) => tree.Find(key) is { } unit ? $"{unit.Name} ({key})" : key.ToString();

    private static string? Dates(Reorganisation happened, Unit unit, string name, UnitTree tree)
    {
        if (happened.At <= unit.Key.Since)
        {
            return $"{name} is reorganised on {Iso(happened.At)}, but begins on {Iso(unit.Key.Since)}.";
        }

        // What ends on that very day may end by this; nobody may have said how.
        var isOver = tree.Find(unit.Key)?.Until is { } until && (until < happened.At || (until == happened.At && !happened.Ends));
        if (isOver)
        {
            return $"{name} is no more since {Iso(tree.Find(unit.Key)!.Until!.Value)}, and cannot be reorganised on {Iso(happened.At)}.";
        }

        if (happened.Ends && tree.Successions.TakenOverBy(unit.Key).FirstOrDefault(other => other.At >= happened.At) is { } taken)
        {
            return $"{name} cannot end on {Iso(happened.At)}: it has {NameOf(tree, taken.Unit)}, or a part of it, since {Iso(taken.At)}.";
        }

        return tree.Successions.Of(unit.Key).Where(other => other.At > happened.At).MinBy(other => other.At) is { } later
            ? $"{name} is known to be reorganised later, on {Iso(later.At)}; what happened on {Iso(happened.At)} must be told before."
            : null;
    }

    private static string? Own(Reorganisation happened, string name) => happened switch
    {
        Reorganisation.Merge merge when merge.Into == merge.Unit => $"{name} cannot merge into itself.",
        Reorganisation.Retype retype when !UnitKinds.Contains(retype.Kind) =>
            $"'{retype.Kind}' is no kind of unit; the kinds are {string.Join(", ", UnitKinds.All)}.",
        Reorganisation.Rename { Name.Vietnamese: var to } when to.Trim().Length is 0 or > 200 => $"{name} needs a name of 1 to 200 characters.",
        Reorganisation.Rename { Code: { } code } when !UnitKey.IsCode(code) => $"'{code}' is no code.",
        Reorganisation.Reparent reparent when reparent.Parent == reparent.Unit => $"{name} cannot stand below itself.",
        Reorganisation.Split split => Parts(split, name),
        _ => null,
    };

    private static string? Parts(Reorganisation.Split split, string name)
    {
        var shares = split.Parts.Select(part => part.Share).ToList();
        return split.Parts.Count < 2 || split.Parts.DistinctBy(part => part.Unit).Count() < split.Parts.Count
            ? $"{name} is split into fewer than two different parts."
            : shares.Any(share => share is null) && shares.Any(share => share is not null) ? $"{name} is split with shares for some parts only."
            : shares.Any(share => share is <= 0 or >= 1) || shares.Sum() is not (null or 0 or 1) ? $"the shares of {name} do not add up to 1."
            : split.Heir is { } heir && split.Parts.All(part => part.Unit != heir) ? $"the heir {heir} has no part of {name}."
            : null;
    }

    private static string? Others(Reorganisation happened, string name, UnitTree grown)
    {
        var others = happened switch
        {
            Reorganisation.Merge merge => [merge.Into],
            Reorganisation.Split split => split.Parts.Select(part => part.Unit).Where(part => part != split.Unit),
            Reorganisation.Reparent reparent => [reparent.Parent],
            _ => (IEnumerable<UnitKey>)[],
        };
        foreach (var other in others)
        {
            if (grown.Find(other) is not { } unit)
            {
                return $"{name}: there is no unit {other}.";
            }

            if (!unit.Lives(happened.At))
            {
                return $"{name}: {NameOf(grown, other)} does not exist on {Iso(happened.At)}.";
            }

            if (unit.Zone != grown.Find(happened.Unit)!.Zone)
            {
                return $"{name}: {NameOf(grown, other)} stands in a tree with the time zone {unit.Zone}.";
            }
        }

        return Codes(happened, name, grown);
    }

    private static string? Codes(Reorganisation happened, string name, UnitTree grown) =>
        happened is Reorganisation.Rename { Code: { } code }
        && grown.WithCode(code).FirstOrDefault(unit => unit.Key != happened.Unit && (unit.Until is null || unit.Until > happened.At)) is { } holder
            ? $"{name}: the code '{code}' means {holder.Name} in a part of that time."
            : null;

    private static bool Contradict(Reorganisation one, Reorganisation other) =>
        one.At == other.At
            ? one.Aspect == other.Aspect || one.Ends || other.Ends
            : (one.Ends && one.At < other.At) || (other.Ends && other.At < one.At);

    private static string WordOf(Reorganisation happened) => happened switch
    {
        Reorganisation.Merge merge => $"merged into {merge.Into}",
        Reorganisation.Split => "split",
        Reorganisation.Rename => "renamed",
        Reorganisation.Retype => "retyped",
        Reorganisation.Reparent reparent => $"put below {reparent.Parent}",
        _ => "abolished",
    };

    private static bool IsEverAbove(UnitKey above, UnitKey key, UnitTree tree, HashSet<UnitKey> met) =>
        tree.Find(key)!.Parents.Any(spell => spell.Parent == above || (met.Add(spell.Parent) && IsEverAbove(above, spell.Parent, tree, met)));

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
