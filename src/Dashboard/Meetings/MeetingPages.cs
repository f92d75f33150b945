using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Meetings;

namespace ParLive.Dashboard.Meetings;

/// <summary>The pages of meetings about a unit's board, and the forms on them.</summary>
internal sealed partial class MeetingPages(
    IUnitFeed feed, IMeetings meetings, MeetingReader reader, MeetingGate gate, PageWriter writer, TimeProvider clock, ILogger<MeetingPages> logger)
{
    /// <summary>The page on which a meeting is prepared; without a moment it leads to that of now, so that the address says what it shows.</summary>
    public Task<IResult> PrepareAsync(string id, HttpContext context) => KnownAsync(id, context, (unit, question) =>
        question.At is null && question.Problem is null
            ? Task.FromResult(Results.Redirect($"{context.Request.PathBase}/meeting/{Uri.EscapeDataString(unit.Key)}{(question with { At = clock.GetUtcNow() }).Query(question.Show, unit.Zone)}"))
            : PreparedAsync(context, unit, question, StatusCodes.Status200OK, null));

    /// <summary>A page of a meeting that has begun.</summary>
    public Task<IResult> ShowAsync(string id, string meeting, HttpContext context) =>
        KnownAsync(id, context, (unit, question) => HeldAsync(context, (unit, meeting), question, StatusCodes.Status200OK, null));

    /// <summary>Begins a meeting, and leads to it.</summary>
    public Task<IResult> BeginAsync(string id, HttpContext context) => KnownAsync(id, context, async (unit, question) =>
    {
        var draft = MeetingDraft.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (!gate.MayNote(context, unit.Key))
            return await PreparedAsync(context, unit, question, StatusCodes.Status403Forbidden, (draft, ("meeting.problem.key", "")));
        MeetingAnswer answer;
        try
        {
            answer = await meetings.Begin(unit.Key, new MeetingStart(question.Kind, question.At, draft["title"], Passage.ActorOr(context, draft["by"]) ?? ""), context.RequestAborted);
        }
        catch (ArgumentException)
        {
            return await PreparedAsync(context, unit, question, StatusCodes.Status422UnprocessableEntity, (draft, ("meeting.problem.future", "")));
        }
        return answer.Id is { } meeting
            ? Results.Redirect($"{context.Request.PathBase}/meeting/{Uri.EscapeDataString(unit.Key)}/{meeting}{(question with { At = null, Kind = null, IsPresenting = true }).Query(null, unit.Zone)}")
            : await PreparedAsync(context, unit, question, StatusCodes.Status422UnprocessableEntity, (draft, ProblemOf(answer)));
    });

    /// <summary>Notes something in a meeting, and leads back to the page from which it came.</summary>
    public Task<IResult> NoteAsync(string id, string meeting, HttpContext context) => KnownAsync(id, context, async (unit, question) =>
    {
        var draft = MeetingDraft.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (!gate.MayNote(context, unit.Key))
            return await HeldAsync(context, (unit, meeting), question, StatusCodes.Status403Forbidden, (draft, ("meeting.problem.key", "")));
        MeetingAnswer answer;
        try
        {
            var before = (await meetings.Of(unit.Key, null, context.RequestAborted)).StandsAs(meeting, draft.Order.Commitment);
            answer = await meetings.Note(unit.Key, meeting, draft.Order with { By = Passage.ActorOr(context, draft.Order.By) }, context.RequestAborted);
            Passage.Tell(context, before is null ? null : JsonSerializer.Serialize(before), JsonSerializer.Serialize(draft.Order));
        }
        catch (ArgumentException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        return answer.Refusal is null
            ? Results.Redirect($"{context.Request.PathBase}/meeting/{Uri.EscapeDataString(unit.Key)}/{Uri.EscapeDataString(meeting)}{question.Query(question.Show, unit.Zone)}")
            : await HeldAsync(context, (unit, meeting), question, StatusCodes.Status422UnprocessableEntity, (draft, ProblemOf(answer)));
    });

    /// <summary>Takes the operator's key, and leads back to the page from which it came.</summary>
    public Task<IResult> EnterAsync(string id, HttpContext context) => KnownAsync(id, context, async (unit, question) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!gate.Enter(context, form["key"].ToString()))
            return await PreparedAsync(context, unit, question, StatusCodes.Status403Forbidden, (MeetingDraft.Empty, ("meeting.problem.key", "")));
        var meeting = form["meeting"].ToString() is { Length: > 0 and < 100 } named ? $"/{Uri.EscapeDataString(named)}" : "";
        return Results.Redirect($"{context.Request.PathBase}/meeting/{Uri.EscapeDataString(unit.Key)}{meeting}{question.Query(question.Show, unit.Zone)}");
    });

    private async Task<IResult> PreparedAsync(
        HttpContext context, UnitInfo unit, MeetingQuestion question, int status, (MeetingDraft Draft, (string Key, string Value) Problem)? refused)
    {
        var around = (writer.Document(context, question.Language, question.Theme), gate.MayNote(context, unit.Key));
        var model = await reader.PreparedAsync(unit, question, around, context.RequestAborted);
        return await PageAsync(context, status, refused is { } no ? model with { Draft = no.Draft, Problem = no.Problem } : model);
    }

    private async Task<IResult> HeldAsync(
        HttpContext context, (UnitInfo Unit, string Meeting) which, MeetingQuestion question, int status, (MeetingDraft Draft, (string Key, string Value) Problem)? refused)
    {
        var mayNote = gate.MayNote(context, which.Unit.Key);
        var around = (writer.Document(context, question.Language, question.Theme), mayNote);
        if (await reader.HeldAsync(which.Unit, which.Meeting, question, around, context.RequestAborted) is not { } model)
            return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("meeting.missing.title", "meeting.missing.how", which.Meeting, null, [which.Unit]));
        model = model with { Pass = mayNote ? gate.PassOf(which.Unit.Key, which.Meeting) : "" };
        return await PageAsync(context, status, refused is { } no ? model with { Draft = no.Draft, Problem = no.Problem } : model);
    }

    private Task<IResult> PageAsync(HttpContext context, int status, MeetingModel model)
    {
        context.Response.Headers.CacheControl = "no-store";
        return writer.PageAsync<MeetingPage>(model.Language, status, new(StringComparer.Ordinal) { ["Model"] = model with { AsksForKey = gate.AsksForKey } });
    }

    private async Task<IResult> KnownAsync(string id, HttpContext context, Func<UnitInfo, MeetingQuestion, Task<IResult>> answer)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        try
        {
            return await answer(unit, MeetingQuestion.Read(context.Request.Query, unit.Zone));
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException and not BadHttpRequestException and not InvalidDataException)
        {
            LogNotShown(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    private static (string Key, string Value) ProblemOf(MeetingAnswer answer) => ($"meeting.refused.{answer.Refusal}", "");

    [LoggerMessage(LogLevel.Warning, "A meeting about unit {Unit} could not be shown")]
    private partial void LogNotShown(Exception failure, string unit);
}
