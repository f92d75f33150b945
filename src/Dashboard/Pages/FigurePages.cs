using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Access.Doors;
using ParLive.Dashboard.Charts;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>Pages behind a unit's page: what a figure means, and its units by field.</summary>
internal sealed partial class FigurePages(
    IUnitFeed feed, UnitPages units, TrendReader trends, PageWriter writer, IOptions<DashboardOptions> options, ILogger<FigurePages> logger)
{
    private const int MostFields = 20;

    /// <summary>What a figure of a unit means.</summary>
    public Task<IResult> ExplainAsync(string id, string figure, HttpContext context) => OfUnitAsync(id, context, async (model, cancellationToken) =>
    {
        var rate = FigureVocabulary.Explain(figure);
        if (rate is null && !model.Figures.Measures.ContainsKey(figure))
            return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("figure.missing", "figure.missing.how", figure, null, [model.Unit]));
        var weeks = await trends.WeeksAsync(model.Unit, model.Figures.AsOf, cancellationToken);
        var trend = rate is null ? UnitCharts.Measure(weeks, Words.Named("measure", figure), figure) : UnitCharts.Rate(weeks, figure, Words.Named("rate", figure));
        return await writer.PageAsync<FigurePage>(model.Document.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Unit"] = model,
            ["Name"] = figure,
            ["Rate"] = rate,
            ["Trend"] = trend,
            ["DefinitionSet"] = options.Value.DefinitionSet,
            ["Rules"] = feed.RulesOf(model.Unit.Key, model.Figures.AsOf),
        });
    });

    /// <summary>The units below a unit by field.</summary>
    public Task<IResult> FieldsAsync(string id, HttpContext context) => OfUnitAsync(id, context, async (model, cancellationToken) =>
    {
        DateTimeOffset? asOf = model.Question.AsOf is null ? null : model.Figures.AsOf;
        var question = new BreakdownQuestion("field", asOf, model.Figures.From, model.Figures.To);
        var all = await feed.Breakdown(model.Unit.Key, question, cancellationToken);
        var smallest = model.Document.SeesDossiers ? 1 : SmallCells.Smallest;
        var fields = all.Rows.Take(MostFields).Select(row => row.Key).ToList();
        var rows = await Task.WhenAll(model.Children.Select(child => feed.Breakdown(child.Key, question, cancellationToken)));
        var figures = rows.Select(reading => fields.ConvertAll(field => reading.Rows.FirstOrDefault(row => row.Key == field)?.Figures)).ToList();
        var heat = new HeatFigure(
            Words.Of("heat"), [.. model.Children.Select(child => UnitNames.Of(child, model.Document.Language))],
            [.. fields.Select(field => field.Length > 0 ? field : Words.Of("parts.unknown"))],
            [.. figures.Select(row => (IReadOnlyList<double?>)[.. row.Select(cell => IsTold(cell, smallest) ? Late(cell) : null)])],
            [.. figures.Select(row => (IReadOnlyList<long>)[.. row.Select(cell => IsTold(cell, smallest) ? Resolved(cell) : 0)])]);
        return await writer.PageAsync<FieldsPage>(model.Document.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Unit"] = model,
            ["Heat"] = heat,
            ["LeftOut"] = all.Rows.Count - fields.Count,
        });
    });

    // A share of few says of each of them what became of it; and so does one of which few were late, or few were not.
    private static bool IsTold(FiguresReading? figures, int smallest)
    {
        var (resolved, late) = (Resolved(figures), figures?.Measures.Measure("resolvedLate") ?? 0);
        return resolved >= smallest && (late == 0 || late >= smallest) && (resolved == late || resolved - late >= smallest);
    }

    private static long Resolved(FiguresReading? figures) => figures?.Measures.Measure(FigureNames.Resolved) ?? 0;

    private static double? Late(FiguresReading? figures) =>
        Resolved(figures) is var resolved and > 0 ? 100d * (figures!.Measures.Measure("resolvedLate") ?? 0) / resolved : null;

    private async Task<IResult> OfUnitAsync(string id, HttpContext context, Func<UnitModel, CancellationToken, Task<IResult>> show)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        try
        {
            var model = await units.FiguresOfAsync(unit, context, context.RequestAborted);
            // The words of charts are chosen before the page is rendered.
            return await PageWriter.InAsync(model.Document.Language, () => show(model, context.RequestAborted));
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotExplained(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A figure of unit {Unit} could not be explained")]
    private partial void LogNotExplained(Exception failure, string unit);
}
