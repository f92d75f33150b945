using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>Applies reorganisations to a tree: all of them or none, with a sentence for each that does not fit.</summary>
public static class Reform
{
    /// <summary>The tree after reorganisations, and with the units that begin with them.</summary>
    /// <remarks>What is known already, and is the same, is no problem and no news.</remarks>
    public static ReformOutcome Apply(UnitTree tree, IReadOnlyList<UnitDraft> begin, IReadOnlyList<Reorganisation> reorganisations)
    {
        var known = tree.Reorganisations.ToHashSet();
        var news = reorganisations.Select((happened, place) => (happened, place)).Where(item => known.Add(item.happened)).ToList();
        var ends = news.Where(item => item.happened.Ends).DistinctBy(item => item.happened.Unit)
            .ToDictionary(item => item.happened.Unit, item => item.happened.At);
        // The old must have ended before the new can carry their codes.
        var ended = ends.Count == 0 ? tree : new UnitTree(
            [.. tree.Units.Select(unit => ends.TryGetValue(unit.Key, out var at) && at > unit.Key.Since ? Changes.End(unit, at) : unit)],
            tree.Reorganisations, tree.Version);
        var (grown, begun, misfits) = UnitTreeBuilder.Add(ended, [.. begin.Select(draft => Ended(draft, ends, tree))]);
        if (misfits.Count > 0)
        {
            return Refused(tree, misfits.Select(sentence => new ReformProblem(null, sentence)));
        }

        var problems = news.Select(item => (item.place, Sentence: Check.ProblemOf(item.happened, tree, grown))).Where(item => item.Sentence is not null)
            .Select(item => new ReformProblem(item.place, item.Sentence!))
            .Concat(Check.Contradictions(news, tree)).ToList();
        if (problems.Count > 0)
        {
            return Refused(tree, problems.OrderBy(problem => problem.Place));
        }

        return news.Count > 0 ? Complete(tree, grown, news, begun) : new ReformOutcome(grown, begun, [], []);
    }

    private static ReformOutcome Complete(
        UnitTree tree, UnitTree grown, List<(Reorganisation Happened, int Place)> news, IReadOnlyList<Unit> begun)
    {
        var units = grown.Units.ToDictionary(unit => unit.Key);
        foreach (var (happened, _) in news.OrderBy(item => item.Happened.At))
        {
            units[happened.Unit] = Changes.Of(units[happened.Unit], happened, key => units[key]);
        }

        var orphans = new List<ReformProblem>();
        foreach (var (happened, place) in news)
        {
            var children = happened is Reorganisation.Reparent moved ? [moved.Unit] : happened.Ends ? ChildrenOf(happened.Unit, grown, news) : [];
            orphans.AddRange(EndingsOf(happened, grown)
                .SelectMany(ending => Orphans(units, children, ending)).Select(sentence => new ReformProblem(place, sentence)));
        }

        var after = new UnitTree(
            [.. units.Values], [.. tree.Reorganisations, .. news.Select(item => item.Happened)], tree.Version + 1);
        orphans.AddRange(news.Where(item => Check.StandsBelowItself(item.Happened, after))
            .Select(item => new ReformProblem(item.Place, $"{Check.NameOf(after, item.Happened.Unit)} would stand below itself.")));
        return orphans.Count > 0
            ? Refused(tree, orphans.OrderBy(problem => problem.Place))
            : new ReformOutcome(after, [.. begun.Select(unit => after.Find(unit.Key)!)], [.. news.Select(item => item.Happened)], []);
    }

    // Those that stood below a unit which ended stand below its heir from then on, unless somebody said otherwise.
    private static List<string> Orphans(Dictionary<UnitKey, Unit> units, IReadOnlyList<UnitKey> children, Reorganisation ending)
    {
        var problems = new List<string>();
        var heir = HeirOf(ending);
        foreach (var key in children)
        {
            var child = units[key];
            if (!child.Parents.Any(spell => spell.Parent == ending.Unit && (spell.Until is null || spell.Until > ending.At)))
            {
                continue;
            }

            if (heir is { } parent && parent != key)
            {
                units[key] = Changes.HandOn(child, (ending.Unit, parent), ending.At);
            }
            else
            {
                problems.Add($"{child.Name} ({key}) still stands below {units[ending.Unit].Name} ({ending.Unit}), which ends; say where it goes.");
            }
        }

        return problems;
    }

    private static List<UnitKey> ChildrenOf(UnitKey parent, UnitTree grown, List<(Reorganisation Happened, int Place)> news) =>
    [
        .. grown.EverBelow(parent).Select(child => child.Key),
        .. news.Select(item => item.Happened).OfType<Reorganisation.Reparent>().Where(moved => moved.Parent == parent).Select(moved => moved.Unit),
    ];

    // What takes units from where they stand: an ending, and those of the one that it puts them below, if it is known that that ended since.
    private static IEnumerable<Reorganisation> EndingsOf(Reorganisation happened, UnitTree grown) =>
        (happened.Ends ? [happened] : Array.Empty<Reorganisation>())
        .Concat((happened is Reorganisation.Reparent moved ? moved.Parent : HeirOf(happened)) is { } parent ? Endings(parent, grown) : []);

    private static UnitKey? HeirOf(Reorganisation ending) => ending is Reorganisation.Merge merge ? merge.Into : (ending as Reorganisation.Split)?.Heir;

    private static IEnumerable<Reorganisation> Endings(UnitKey parent, UnitTree grown) =>
        grown.Successions.HeirsOf(parent).Prepend(parent).SelectMany(grown.Successions.Of).Where(happened => happened.Ends);

    private static UnitDraft Ended(UnitDraft draft, Dictionary<UnitKey, NodaTime.LocalDate> ends, UnitTree tree) =>
        tree.Find(draft.Key) is null && draft.Until is null && ends.TryGetValue(draft.Key, out var at) ? draft with { Until = at } : draft;

    private static ReformOutcome Refused(UnitTree tree, IEnumerable<ReformProblem> problems) => new(tree, [], [], [.. problems]);
}
