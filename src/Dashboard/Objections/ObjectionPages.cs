using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Dashboard.Objections;

/// <summary>The page of a unit's objections, and the forms on it.</summary>
internal sealed partial class ObjectionPages(IUnitFeed feed, IObjections objections, OperatorGate gate, PageWriter writer, ILogger<ObjectionPages> logger)
{
    private const string Raising = "POST /objections/{unit}";

    /// <summary>The objections of a unit and of those below it; with the form to raise one, where the address says against what.</summary>
    public Task<IResult> ShowAsync(string id, HttpContext context) =>
        KnownAsync(id, context, unit => PageAsync(context, unit, StatusCodes.Status200OK, ObjectionDraft.Read(context.Request.Query), null));

    /// <summary>Raises an objection, and leads to the list.</summary>
    public Task<IResult> RaiseAsync(string id, HttpContext context) => KnownAsync(id, context, async unit =>
    {
        var draft = ObjectionDraft.Read(await context.Request.ReadFormAsync(context.RequestAborted), "");
        if (!gate.Lets(context, Raising, unit.Key))
            return await PageAsync(context, unit, StatusCodes.Status403Forbidden, draft, "objection.problem.key");
        return draft.IsRaising ? await AnswerAsync(context, unit, draft, await objections.Raise(unit.Key, draft.Raise with { By = Passage.ActorOr(context, draft["by"]) }, context.RequestAborted))
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    });

    /// <summary>Does something with an objection, and leads back to the list.</summary>
    public Task<IResult> ActAsync(string id, string objection, HttpContext context) => KnownAsync(id, context, async unit =>
    {
        var draft = ObjectionDraft.Read(await context.Request.ReadFormAsync(context.RequestAborted), objection);
        if (!gate.Lets(context, Raising, unit.Key))
            return await PageAsync(context, unit, StatusCodes.Status403Forbidden, draft, "objection.problem.key");
        return draft.Act is "add" or "uphold" or "dismiss" or "withdraw"
            ? await AnswerAsync(context, unit, draft, await objections.Act(unit.Key, objection, OrderOf(context, draft), context.RequestAborted))
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    });

    /// <summary>Takes the operator's key, and leads back to the page.</summary>
    public Task<IResult> EnterAsync(string id, HttpContext context) => KnownAsync(id, context, async unit =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return gate.Enter(context, form["key"].ToString())
            ? Results.Redirect($"{context.Request.PathBase}/objections/{Uri.EscapeDataString(unit.Key)}{context.Request.QueryString}")
            : await PageAsync(context, unit, StatusCodes.Status403Forbidden, ObjectionDraft.Read(context.Request.Query), "objection.problem.key");
    });

    private static ObjectionOrder OrderOf(HttpContext context, ObjectionDraft draft) =>
        draft.Order with { By = Passage.ActorOr(context, draft["by"]), IsFromAbove = Passage.Of(context)?.IsSetOver ?? true };

    private async Task<IResult> AnswerAsync(HttpContext context, UnitInfo unit, ObjectionDraft draft, ObjectionAnswer answer) => answer.Refusal is null
        ? Results.Redirect($"{context.Request.PathBase}/{ObjectionNames.Address(unit.Key, Display.LanguageOf(context.Request.Query))}")
        : await PageAsync(context, unit, StatusCodes.Status422UnprocessableEntity, draft, $"objection.refused.{answer.Refusal}");

    private async Task<IResult> PageAsync(HttpContext context, UnitInfo unit, int status, ObjectionDraft draft, string? problem)
    {
        var language = Display.LanguageOf(context.Request.Query);
        var model = new ObjectionsModel
        {
            Unit = unit,
            Reading = await objections.Of(unit.Key, below: true, context.RequestAborted),
            MayEnter = gate.Lets(context, Raising, unit.Key),
            MayDecide = Passage.Of(context)?.IsSetOver ?? true,
            Actor = Passage.ActorOr(context, null),
            Draft = draft,
            Problem = problem,
            Document = writer.Document(context, language),
        };
        context.Response.Headers.CacheControl = "no-store";
        return await writer.PageAsync<ObjectionsPage>(language, status, new(StringComparer.Ordinal) { ["Model"] = model });
    }

    private async Task<IResult> KnownAsync(string id, HttpContext context, Func<UnitInfo, Task<IResult>> answer)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        try
        {
            return await answer(unit);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException and not BadHttpRequestException and not InvalidDataException)
        {
            LogNotShown(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The objections of unit {Unit} could not be shown")]
    private partial void LogNotShown(Exception failure, string unit);
}
