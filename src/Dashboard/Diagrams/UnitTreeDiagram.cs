using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Diagrams;

/// <summary>The units below a unit with what is open and late in each, and whether it is heard.</summary>
internal sealed class UnitTreeDiagram(IUnitFeed feed)
{
    /// <summary>How many boxes can be read on one page; of a larger tree the lowest level is left out, and each box leads to its own.</summary>
    public const int Most = 240;

    /// <summary>The tree now.</summary>
    public async Task<Diagram> ReadAsync(UnitInfo unit, string language, CancellationToken cancellationToken)
    {
        var levels = LevelsOf(unit);
        var reading = await feed.Read(unit.Key, cancellationToken);
        var rows = await RowsAsync(unit, cancellationToken);
        var open = reading.Last30Days.Measures.Measure(FigureNames.Open);
        var root = Node(unit, language, reading.Trust.LastAccepted is null, (open ?? 0, reading.Last30Days.Measures.Measure(FigureNames.OpenOverdue) ?? 0), reading.Mark);
        return new(
            Shown.Time(reading.AsOf, unit.Zone),
            [root, .. levels.Skip(1).SelectMany(level => level).Select(below => Of(below, rows.GetValueOrDefault(below.Key), language))],
            [.. levels.Skip(1).SelectMany(level => level).Select(below => new DiagramEdge(below.Parent!, below.Key, "", 0))]);
    }

    private List<IReadOnlyList<UnitInfo>> LevelsOf(UnitInfo unit)
    {
        List<IReadOnlyList<UnitInfo>> levels = [[unit]];
        for (var count = 1; ;)
        {
            var next = levels[^1].SelectMany(above => feed.ChildrenOf(above.Key)).ToList();
            count += next.Count;
            // The first level below is always shown: without it there is no tree.
            if (next.Count == 0 || (count > Most && levels.Count > 1))
                return levels;
            levels.Add(next);
        }
    }

    private async Task<Dictionary<string, BoardRow>> RowsAsync(UnitInfo unit, CancellationToken cancellationToken)
    {
        if (unit.Children == 0)
            return [];
        var first = await feed.Board(unit.Key, null, cancellationToken);
        var others = await Task.WhenAll(first.Kinds.Where(kind => kind != first.Kind).Select(kind => feed.Board(unit.Key, kind, cancellationToken)));
        return others.Prepend(first).SelectMany(board => board.Rows).DistinctBy(row => row.Unit, StringComparer.Ordinal)
            .ToDictionary(row => row.Unit, StringComparer.Ordinal);
    }

    private static DiagramNode Of(UnitInfo unit, BoardRow? row, string language) => Node(
        unit, language, row?.LastAccepted is null || row.Feed is "lost", (row?.Open ?? 0, row?.Overdue ?? 0), row?.Mark);

    private static DiagramNode Node(UnitInfo unit, string language, bool silent, (long Open, long Overdue) load, string? mark)
    {
        var state = silent ? "silent" : mark is "act" or "watch" ? mark : "normal";
        var said = state switch { "silent" => Words.Of("diagram.silent"), "act" => Words.Of("state.act"), "watch" => Words.Of("state.watch"), _ => "" };
        var about = silent ? Words.Of("diagram.silent") : Words.Of("diagram.load", Shown.Count(load.Open), Shown.Count(load.Overdue));
        return new(unit.Key, UnitNames.Of(unit, language), about, state, said, UnitNames.Address(unit.Key, language));
    }
}
