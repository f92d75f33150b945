using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>What a scene of a wall shows, as a file: under the address of the wall with the scene behind it, and with the same query.</summary>
internal sealed partial class WallExports(
    IUnitFeed feed, PictureReader reader, ExportDesk desk, PageWriter writer, TimeProvider clock, IOptions<DashboardOptions> options, ILogger<WallExports> logger)
{
    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> SendAsync(string id, string file, HttpContext context)
    {
        if (feed.Find(id) is not { } unit) return await writer.MissingAsync(context, id, feed.Roots);
        if (!ExportFormats.TryParse(file, out var slug, out var format) || !Slugs.TryScene(slug, out var scene))
            return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("export.missing.title", "export.missing.wall", file, null, []));
        var display = Display.From(context.Request.Query);
        // All there is, and not only as much as fits on a screen.
        var key = display.View(unit.Key, scene) with { Rows = ExportQuestions.MostHotspots };
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Words.CultureOf(display.Language);
        try
        {
            return await desk.WriteAsync(async () => Of(key, await reader.ReadAsync(key, context.RequestAborted)), format, context.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotWritten(failure, key.Canonical);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    private Report Of(ViewKey key, Picture picture)
    {
        var simulated = picture.Trust?.Simulated == true;
        var asOf = picture.AsOf ?? clock.GetUtcNow();
        var definitions = options.Value.DefinitionSet;
        var head = new ReportHead(picture.Unit, simulated, asOf, key.Language, definitions);
        return key.Scene switch
        {
            SceneKind.Ranking => RankingReport.Of(picture.Board!, key.Language, definitions),
            SceneKind.Hotspots => HotspotsReport.Of(picture.Unit, picture.Hotspots, simulated, asOf, key.Language, definitions),
            SceneKind.Coverage => CoverageReport.Of(picture.Unit, picture.Feeds, simulated, asOf, key.Language, definitions),
            SceneKind.Plan => PlanReport.Of(picture.Tasks!, unit => picture.Units.TryGetValue(unit, out var known) ? UnitNames.Of(known, key.Language) : unit, head),
            SceneKind.Indices => IndicesReport.Of(picture.Indices!, head),
            SceneKind.Map => MapReport.Of(picture.Map!, head),
            _ => OverviewReport.Of(picture.Overview!, key.Language, definitions),
        };
    }

    [LoggerMessage(LogLevel.Warning, "What view {View} shows could not be written")]
    private partial void LogNotWritten(Exception failure, string view);
}
