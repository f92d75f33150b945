using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Charts;
using ParLive.Dashboard.Figures;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>Two to four units side by side.</summary>
internal sealed partial class ComparePages(IUnitFeed feed, UnitPages units, TrendReader trends, PageWriter writer, ILogger<ComparePages> logger)
{
    /// <summary>How many units stand side by side at the most: more cannot be told apart on a screen, nor in a chart.</summary>
    public const int Most = 4;

    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var asked = context.Request.Query["unit"].OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var found = asked.Take(Most + 1).Select(feed.Find).ToList();
        if (found.FindIndex(unit => unit is null) is var missing and >= 0)
            return await writer.MissingAsync(context, asked[missing], feed.Roots);
        var chosen = found.OfType<UnitInfo>().DistinctBy(unit => unit.Key, StringComparer.Ordinal).ToList();
        if (chosen.Count < 2 || asked.Count > Most)
            return await writer.MessageAsync(context, StatusCodes.Status400BadRequest, new("compare", "compare.how", Shown.Count(chosen.Count), "missing.roots", chosen.Count > 0 ? chosen : feed.Roots));
        try
        {
            return await PageWriter.InAsync(Display.LanguageOf(context.Request.Query), () => CompareAsync(chosen, context));
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotCompared(failure, chosen[0].Key);
            return await writer.TroubleAsync(context, chosen[0].Name);
        }
    }

    private async Task<IResult> CompareAsync(IReadOnlyList<UnitInfo> chosen, HttpContext context)
    {
        var models = await Task.WhenAll(chosen.Select(unit => units.FiguresOfAsync(unit, context, context.RequestAborted)));
        var weeks = await Task.WhenAll(models.Select(model => trends.WeeksAsync(model.Unit, model.Figures.AsOf, context.RequestAborted)));
        // All end with the same week; a unit that is younger than another begins later.
        var longest = weeks.MaxBy(read => read.Count)!;
        var lines = models.Zip(weeks, (model, read) => new TrendSeries(
            model.Name, [.. Enumerable.Repeat<double?>(null, longest.Count - read.Count), .. UnitCharts.Rate(read, FigureNames.OnTimeByDate, "").Series[0].Values]));
        var trend = new TrendFigure(Words.Of("chart.on-time.weeks"), [.. longest.Select(week => week.Last)], [.. lines], 2) { Sign = "%" };
        context.Response.Headers.CacheControl = "no-cache";
        return await writer.PageAsync<ComparePage>(models[0].Document.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Units"] = models,
            ["Standings"] = await Task.WhenAll(models.Select(model => StandingAsync(model, context.RequestAborted))),
            ["Trend"] = trend,
        });
    }

    private async Task<BoardRow?> StandingAsync(UnitModel model, CancellationToken cancellationToken) =>
        model.Question.AsOf is null && model.Unit.Parent is { } above
            ? (await feed.Board(above, model.Unit.Kind, cancellationToken)).Rows.FirstOrDefault(row => row.Unit == model.Unit.Key)
            : null;

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not be compared with others")]
    private partial void LogNotCompared(Exception failure, string unit);
}
