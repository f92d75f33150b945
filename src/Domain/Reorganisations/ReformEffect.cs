using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>What reorganisations would do, in units; nothing is done by it.</summary>
public sealed record ReformEffect
{
    private ReformEffect()
    {
    }

    /// <summary>Units that end, in the order of their codes.</summary>
    public required IReadOnlyList<Unit> Ends { get; init; }

    /// <summary>Units that begin.</summary>
    public required IReadOnlyList<Unit> Begins { get; init; }

    /// <summary>Units that go on under another name, kind, code or parent.</summary>
    public required IReadOnlyList<Unit> Changes { get; init; }

    /// <summary>Units whose open dossiers go over, each with the unit that takes them.</summary>
    public required IReadOnlyList<(Unit From, Unit To, LocalDate At)> HandsOver { get; init; }

    /// <summary>Units that end, and whose open dossiers stay with them because nobody takes them over.</summary>
    public required IReadOnlyList<Unit> Stranded { get; init; }

    /// <summary>Units whose history before a day is not comparable any more, since an unknown part of others belongs to it.</summary>
    public required IReadOnlyList<(Unit Unit, LocalDate From)> NotComparable { get; init; }

    /// <summary>The effect of what has an outcome.</summary>
    public static ReformEffect Of(UnitTree before, ReformOutcome outcome)
    {
        var after = outcome.Tree;
        var ended = outcome.Applied.Where(happened => happened.Ends).Select(happened => after.Find(happened.Unit)!).ToList();
        var begun = outcome.Begun.ToHashSet();
        return new ReformEffect
        {
            Ends = InOrder(ended),
            Begins = InOrder(outcome.Begun.Where(unit => unit.Until is null)),
            Changes = InOrder(after.Units.Where(unit => unit.Until is null && !begun.Contains(unit) && IsChanged(before, unit))),
            HandsOver = [.. InOrder(ended).Select(unit => (unit, after.Successions.HeirOf(unit.Key))).Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.unit, after.Find(pair.Item2!.Value.Unit)!, pair.Item2.Value.At))],
            Stranded = InOrder(ended.Where(unit => after.Successions.HeirOf(unit.Key) is null)),
            NotComparable = [.. outcome.Applied.OfType<Reorganisation.Split>().SelectMany(split => Doubted(after, split))
                .DistinctBy(pair => pair.Unit.Key).OrderBy(pair => pair.Unit.Code, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<(Unit Unit, LocalDate From)> Doubted(UnitTree after, Reorganisation.Split split) =>
        split.Parts.Where(part => part.Share is null || split.GoesOn).Select(part => (after.Find(part.Unit)!, split.At));

    private static bool IsChanged(UnitTree before, Unit unit) =>
        before.Find(unit.Key) is { } was
        && (was.Name != unit.Name || was.Kind != unit.Kind || was.Code != unit.Code || was.LastParent != unit.LastParent);

    private static IReadOnlyList<Unit> InOrder(IEnumerable<Unit> units) => [.. units.OrderBy(unit => unit.Code, StringComparer.Ordinal)];
}
