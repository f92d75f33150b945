namespace ParLive.Domain.Units;

/// <summary>Adds units to a tree: all of them or none, with a sentence for each that does not fit.</summary>
public static class UnitTreeBuilder
{
    /// <summary>The tree with the units that it did not have; problems instead where some do not fit.</summary>
    /// <remarks>A unit that is there already, and is the same, is no problem and no news; one that differs is a problem.</remarks>
    public static (UnitTree Tree, IReadOnlyList<Unit> Added, IReadOnlyList<string> Problems) Add(UnitTree tree, IReadOnlyList<UnitDraft> drafts)
    {
        var problems = new List<string>();
        var added = new Dictionary<UnitKey, Unit>();
        var byCode = drafts.SelectMany(CodesOf, (draft, code) => (draft, code)).ToLookup(pair => pair.code, pair => pair.draft, StringComparer.Ordinal);
        for (var place = 0; place < drafts.Count; place++)
        {
            var draft = drafts[place];
            var problem = ProblemOf(draft, tree, byCode, added);
            if (problem is not null)
            {
                problems.Add($"Unit {place + 1} ('{draft.Key}', {draft.Name}): {problem}");
                continue;
            }

            var root = RootOf(draft, tree, byCode);
            added.TryAdd(draft.Key, draft.ToUnit(root.Zone ?? "", root.Simulated, ParentKeyOf(draft, tree, byCode)));
        }

        var fresh = added.Values.Where(unit => tree.Find(unit.Key) is null).ToList();
        return problems.Count > 0 ? (tree, [], problems)
            : fresh.Count == 0 ? (tree, [], problems)
            : (new UnitTree([.. tree.Units, .. fresh], tree.Reorganisations, tree.Version + 1), fresh, problems);
    }

    private static string? ProblemOf(
        UnitDraft draft, UnitTree tree, ILookup<string, UnitDraft> byCode, Dictionary<UnitKey, Unit> added)
    {
        if (draft.OwnProblem() is { } own)
        {
            return own;
        }

        if (added.ContainsKey(draft.Key))
        {
            return "it is named twice.";
        }

        if (tree.Find(draft.Key) is { } known)
        {
            return IsAsItBegan(known, draft, ParentKeyOf(draft, tree, byCode)) ? null
                : $"it is there already as {known.Names[0].Value.Vietnamese}, {known.Kinds[0].Value}, below {FirstParent(known)?.Code ?? "none"}.";
        }

        foreach (var code in CodesOf(draft))
        {
            var holder = tree.WithCode(code).FirstOrDefault(unit => unit.Key != draft.Key && Overlaps(unit, code, draft))?.Name
                ?? byCode[code].FirstOrDefault(other => other.Key != draft.Key && Overlap(other, draft))?.Name;
            if (holder is not null)
            {
                return $"the code '{code}' means {holder} in a part of that time.";
            }
        }

        if (draft.Parent is null)
        {
            return null;
        }

        return ParentKeyOf(draft, tree, byCode) is null ? $"no unit has the code '{draft.Parent}' on {draft.Key.Since:uuuu-MM-dd}."
            : RootOf(draft, tree, byCode).IsCycle ? "it stands below itself."
            : null;
    }

    // What a unit became by reorganisations since is no contradiction to how it began.
    private static bool IsAsItBegan(Unit known, UnitDraft draft, UnitKey? parent) =>
        known.Names[0].Value.Vietnamese == draft.NormalName && known.Kinds[0].Value == draft.Kind && FirstParent(known) == parent;

    private static UnitKey? FirstParent(Unit unit) => unit.Parents.Count == 0 ? null : unit.Parents[0].Parent;

    private static IEnumerable<string> CodesOf(UnitDraft draft) => draft.Aliases.Prepend(draft.Key.Code).Distinct(StringComparer.Ordinal);

    private static bool Overlaps(Unit unit, string code, UnitDraft draft) => unit.AllCodes.Any(spell =>
        spell.Value == code && (spell.Until is null || draft.Key.Since < spell.Until) && (draft.Until is null || spell.From < draft.Until));

    private static bool Overlap(UnitDraft left, UnitDraft right) =>
        (left.Until is null || right.Key.Since < left.Until) && (right.Until is null || left.Key.Since < right.Until);

    private static UnitDraft? ParentDraftOf(UnitDraft draft, ILookup<string, UnitDraft> byCode) =>
        draft.Parent is null ? null : byCode[draft.Parent].FirstOrDefault(parent => parent.Lives(draft.Key.Since));

    private static UnitKey? ParentKeyOf(UnitDraft draft, UnitTree tree, ILookup<string, UnitDraft> byCode) =>
        draft.Parent is null ? null : tree.CarrierOf(draft.Parent, draft.Key.Since)?.Key ?? ParentDraftOf(draft, byCode)?.Key;

    private static (string? Zone, bool Simulated, bool IsCycle) RootOf(UnitDraft draft, UnitTree tree, ILookup<string, UnitDraft> byCode)
    {
        var met = new HashSet<UnitKey>();
        for (var at = draft; met.Add(at.Key);)
        {
            if (at.Parent is null)
            {
                return (at.Zone, at.Simulated, false);
            }

            if (tree.CarrierOf(at.Parent, at.Key.Since) is { } known)
            {
                return (known.Zone, known.Simulated, false);
            }

            if (ParentDraftOf(at, byCode) is not { } above)
            {
                return (null, false, false);
            }

            at = above;
        }

        return (null, false, true);
    }
}
