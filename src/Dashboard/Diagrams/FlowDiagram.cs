using ParLive.Access.Doors;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Diagrams;

/// <summary>The way of a unit's dossiers through steps and offices: where they are, how long they stay, and where they go next.</summary>
internal sealed class FlowDiagram(IUnitFeed feed)
{
    // What few dossiers did makes a diagram of spaghetti, and nobody looks for it there.
    private const int MostWays = 60;
    private const string Begin = "begin";
    private const string End = "end";

    /// <summary>The flow over the range of some figures, as of their moment.</summary>
    public async Task<Diagram> ReadAsync(UnitInfo unit, FiguresReading figures, bool isNow, DocumentModel document, CancellationToken cancellationToken)
    {
        var (language, smallest) = (document.Language, document.SeesDossiers ? 1 : SmallCells.Smallest);
        DateTimeOffset? asOf = isNow ? null : figures.AsOf;
        var steps = await feed.Breakdown(unit.Key, new BreakdownQuestion("step", asOf, figures.From, figures.To), cancellationToken);
        var flow = await feed.Breakdown(unit.Key, new BreakdownQuestion("flow", asOf, figures.From, figures.To), cancellationToken);
        var ways = flow.Rows.Select(row => (Way: row.Key.Split('\t'), Count: row.Figures.Measures.Measure(FigureNames.Received) ?? 0))
            .Where(way => way.Way.Length == 2 && way.Count >= smallest).OrderByDescending(way => way.Count).Take(MostWays).ToList();
        var most = ways.Count == 0 ? 1 : ways[0].Count;
        var edges = ways.ConvertAll(way => new DiagramEdge(
            way.Way[0].Length == 0 ? Begin : Step(way.Way[0]), way.Way[1].Length == 0 ? End : Step(way.Way[1]), Shown.Count(way.Count), (double)way.Count / most));
        var there = edges.SelectMany(edge => new[] { edge.From, edge.To }).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<DiagramNode> nodes =
        [
            .. Outside(there, Begin, Words.Named("measure", FigureNames.Received)),
            .. steps.Rows.Where(row => there.Contains(Step(row.Key))).Select(row => Of(row, language, smallest)),
            .. Outside(there, End, Words.Of("diagram.end")),
        ];
        // The two readings are a moment apart: a step may be in one and not in the other.
        var drawn = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new(Shown.Moment(figures.AsOf, unit.Zone), nodes, [.. edges.Where(edge => drawn.Contains(edge.From) && drawn.Contains(edge.To))]);
    }

    private static IEnumerable<DiagramNode> Outside(HashSet<string> there, string id, string name) =>
        there.Contains(id) ? [new(id, name, "", "normal", "", "")] : [];

    private static string Step(string key) => "step:" + (key.Length == 0 ? "?" : key);

    private DiagramNode Of(BreakdownRow row, string language, int smallest)
    {
        var stay = row.Figures.Quantiles.GetValueOrDefault("processingHoursMedian")?.Hours;
        var count = row.Figures.Measures.Measure(FigureNames.Open) ?? 0;
        var open = count > 0 && count < smallest ? Words.Of("parts.small", smallest) : Shown.Count(count);
        return new(
            Step(row.Key), NameOf(row.Key, language),
            stay is { } hours ? Words.Of("diagram.step", open, Judged.WorkingHours(hours)) : Words.Of("diagram.step.open", open), "normal", "", "");
    }

    // Of another unit: its key, a bar, the step.
    private string NameOf(string key, string language)
    {
        if (key.Length == 0)
            return Words.Of("diagram.unnamed");
        var bar = key.IndexOf('|', StringComparison.Ordinal);
        var unit = bar > 0 ? feed.Find(key[..bar]) : null;
        var step = bar > 0 ? key[(bar + 1)..] : key;
        return unit is null ? step : step.Length == 0 ? UnitNames.Of(unit, language) : $"{UnitNames.Of(unit, language)}: {step}";
    }
}
