using NodaTime;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>The history of a unit, as the register of units has it.</summary>
internal static class UnitHistories
{
    /// <summary>Of one unit.</summary>
    public static UnitHistory Of(UnitTree tree, Unit unit)
    {
        var successions = tree.Successions;
        // A reorganisation of many parts is one step for each unit that had a part in it, and one for the taker.
        var took = successions.TakenOverBy(unit.Key).GroupBy(happened => happened.At)
            .Select(day => new UnitHistoryStep(Day(day.Key), "took-over", Many(tree, day.Select(happened => happened.Unit))));
        return new UnitHistory(
            unit.Key.ToString(),
            Many(tree, successions.PredecessorsOf(unit.Key)),
            Many(tree, successions.SuccessorsOf(unit.Key)),
            [.. successions.Of(unit.Key).Select(happened => Step(tree, happened)).Concat(took).Prepend(Begin(unit)).OrderBy(step => step.Day)]);
    }

    private static UnitHistoryStep Begin(Unit unit) => new(Day(unit.Key.Since), "began", [], unit.Names[0].Value.Vietnamese, unit.Names[0].Value.English);

    private static UnitHistoryStep Step(UnitTree tree, Reorganisation happened) => happened switch
    {
        Reorganisation.Merge merge => new(Day(merge.At), "merged", Many(tree, [merge.Into])),
        Reorganisation.Split split => new(Day(split.At), "split", Many(tree, split.Parts.Select(part => part.Unit))),
        Reorganisation.Rename rename => new(Day(rename.At), "renamed", [], rename.Name.Vietnamese, rename.Name.English),
        Reorganisation.Retype retype => new(Day(retype.At), "retyped", [], Word: retype.Kind),
        Reorganisation.Reparent reparent => new(Day(reparent.At), "re-parented", Many(tree, [reparent.Parent])),
        _ => new(Day(happened.At), "abolished", []),
    };

    private static IReadOnlyList<UnitInfo> Many(UnitTree tree, IEnumerable<UnitKey> keys) =>
        [.. keys.Select(tree.Find).OfType<Unit>().Select(other => Infos.Of(tree, other))];

    private static DateOnly Day(LocalDate day) => day.ToDateOnly();
}
