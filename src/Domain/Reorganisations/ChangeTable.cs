using NodaTime;
using ParLive.Domain.Units;

namespace ParLive.Domain.Reorganisations;

/// <summary>Reads tables that say of each row what happened, against the tree of units.</summary>
public static class ChangeTable
{
    /// <summary>The kinds of reorganisation as tables name them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["merge", "split", "rename", "retype", "re-parent", "abolish"];

    /// <summary>What a table comes to on a day.</summary>
    public static TablePlan Plan(UnitTree tree, IReadOnlyList<ChangeRow> rows, LocalDate at)
    {
        var drafts = new Dictionary<UnitKey, UnitDraft>();
        var problems = new List<(long Row, string Reason)>();
        var happened = new List<(Reorganisation What, long Row)>();
        var splits = new Dictionary<UnitKey, (List<Part> Parts, UnitKey? Heir, long Row)>();
        foreach (var row in rows)
        {
            if (UnitOf(tree, row.Unit, at.PlusDays(-1)) is not { } unit)
            {
                problems.Add((row.Row, $"no unit has the code '{row.Unit}' on {at.PlusDays(-1):uuuu-MM-dd}."));
            }
            else if (row.Kind is "merge" or "split" or "re-parent" && Into(tree, row, at, drafts) is var into && into is null)
            {
                problems.Add((row.Row, $"no unit has the code '{row.Into}' on {at:uuuu-MM-dd}, and none begins with it: that needs a name, a kind and a parent."));
            }
            else if (row.Kind == "split")
            {
                var other = Into(tree, row, at, drafts)!.Value;
                var (parts, heir, first) = splits.TryGetValue(unit, out var known) ? known : ([], null, row.Row);
                parts.Add(new Part(other, row.Share));
                splits[unit] = (parts, row.IsHeir ? other : heir, first);
            }
            else if (Of(row, unit, at, Into(tree, row, at, drafts)) is { } one)
            {
                happened.Add((one, row.Row));
            }
            else
            {
                problems.Add((row.Row, Kinds.Contains(row.Kind, StringComparer.Ordinal)
                    ? $"a row '{row.Kind}' needs {(row.Kind == "rename" ? "a name" : "a kind")}."
                    : $"'{row.Kind}' is no kind of reorganisation; the kinds are {string.Join(", ", Kinds)}."));
            }
        }

        happened.AddRange(splits.Select(split => ((Reorganisation)new Reorganisation.Split(split.Key, at, split.Value.Parts, split.Value.Heir), split.Value.Row)));
        return new TablePlan([.. drafts.Values], happened, problems, []);
    }

    private static Reorganisation? Of(ChangeRow row, UnitKey unit, LocalDate at, UnitKey? into) => row.Kind switch
    {
        "merge" => new Reorganisation.Merge(unit, at, into!.Value),
        "re-parent" => new Reorganisation.Reparent(unit, at, into!.Value),
        "rename" when row.Name is { } name => new Reorganisation.Rename(
            unit, at, new UnitName(NameFold.Clean(name), NameFold.Clean(row.NameEn ?? name)), row.Code),
        "retype" when row.UnitKind is { } kind => new Reorganisation.Retype(unit, at, kind),
        "abolish" => new Reorganisation.Abolish(unit, at),
        _ => null,
    };

    private static UnitKey? UnitOf(UnitTree tree, string keyOrCode, LocalDate day) =>
        UnitKey.TryParse(keyOrCode) ?? tree.CarrierOf(keyOrCode, day)?.Key;

    // A code is that of the unit that begins where a name says that one does.
    private static UnitKey? Into(UnitTree tree, ChangeRow row, LocalDate at, Dictionary<UnitKey, UnitDraft> drafts)
    {
        if (row.Into is not { } into)
        {
            return null;
        }

        var begins = new UnitKey(into, at);
        if (drafts.ContainsKey(begins) || tree.Find(begins) is not null)
        {
            return begins;
        }

        if (row is { Name: { } name, UnitKind: { } kind, Parent: { } parent } && UnitKey.IsCode(into))
        {
            drafts[begins] = new UnitDraft(begins, NameFold.Clean(name), row.NameEn, kind, parent, null, null, [], false, null);
            return begins;
        }

        return UnitOf(tree, into, at);
    }
}
