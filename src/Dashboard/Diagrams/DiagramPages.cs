using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Diagrams;

/// <summary>The pages of diagrams, and the diagrams alone for a browser that has laid them out.</summary>
internal sealed partial class DiagramPages(
    IUnitFeed feed, UnitPages units, UnitTreeDiagram trees, FlowDiagram flows, PageWriter writer, ILogger<DiagramPages> logger)
{
    /// <summary>The units below a unit.</summary>
    public Task<IResult> TreeAsync(string id, HttpContext context, bool isData) =>
        ShowAsync(id, context, isData, "tree", (model, cancellationToken) => trees.ReadAsync(model.Unit, model.Document.Language, cancellationToken));

    /// <summary>The way of a unit's dossiers.</summary>
    public Task<IResult> FlowAsync(string id, HttpContext context, bool isData) => ShowAsync(id, context, isData, "flow", (model, cancellationToken) =>
        flows.ReadAsync(model.Unit, model.Figures, model.Question.AsOf is null, model.Document, cancellationToken));

    private async Task<IResult> ShowAsync(
        string id, HttpContext context, bool isData, string what, Func<UnitModel, CancellationToken, Task<Diagram>> read)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        try
        {
            return await PageWriter.InAsync(Display.LanguageOf(context.Request.Query), async () =>
            {
                var model = await units.FiguresOfAsync(unit, context, context.RequestAborted);
                var diagram = await read(model, context.RequestAborted);
                context.Response.Headers.CacheControl = "no-cache";
                return isData ? Results.Text(diagram.ToJson(), MediaTypeNames.Application.Json) : await PageAsync(model, what, diagram);
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotDrawn(failure, what, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    private Task<IResult> PageAsync(UnitModel model, string what, Diagram diagram) =>
        writer.PageAsync<DiagramPage>(model.Document.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Unit"] = model,
            ["Title"] = Words.Of($"diagram.{what}"),
            ["How"] = Words.Of($"diagram.{what}.how"),
            ["Nothing"] = Words.Of($"diagram.{what}.nothing"),
            ["Diagram"] = diagram,
            ["Source"] = model.Question.AsOf is null
                ? $"unit/{Uri.EscapeDataString(model.Unit.Key)}/{what}.json{model.Question.Query(model.Document.Language, model.Unit.Zone)}" : "",
        });

    [LoggerMessage(LogLevel.Warning, "The diagram {What} of unit {Unit} could not be drawn")]
    private partial void LogNotDrawn(Exception failure, string what, string unit);
}
