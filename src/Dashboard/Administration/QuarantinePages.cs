using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Quarantine;

namespace ParLive.Dashboard.Administration;

/// <summary>The quarantine: reading what was not taken in, writing it anew, replaying and dismissing, one by one or many at once.</summary>
internal sealed class QuarantinePages(AdminDesk desk, IQuarantineShelf shelf, IQuarantineDesk bench, OperatorGate gate)
{
    private const string Room = "quarantine";
    private const string Settling = "POST /admin/quarantine";
    private const int OnAPage = 50;
    private const int LongestNote = 2_000;

    /// <summary>Shows a page of them.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/quarantine", () =>
        ListAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "settled"), new QuarantineModel()));

    /// <summary>Shows one, with its bytes and what was done about it.</summary>
    public Task<IResult> ShowAsync(long id, HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/quarantine/{id:long}", async () =>
    {
        if (await shelf.Find(id, context.RequestAborted) is not { } kept) return await GoneAsync(context);

        return await CaseAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "settled"), new QuarantineModel { Case = kept, Text = TextOf(kept) });
    });

    /// <summary>Replays those that are ticked, dismisses them, or says what a replay would come to.</summary>
    public Task<IResult> SettleAsync(HttpContext context) => desk.EnterAsync(context, Room, Settling, async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        List<long> ids = [.. form["id"].Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(OnAPage * 10)];
        var note = form["note"].ToString().Trim();
        var (act, isPreview) = (form["act"].ToString(), form["act"] == "preview");
        if (ids.Count == 0) return await ListAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("quarantine.none-ticked"), new QuarantineModel());
        if (act is not ("preview" or "replay" or "dismiss")) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (act == "dismiss" && note.Length is 0 or > LongestNote) return await ListAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("quarantine.no-note"), new QuarantineModel());

        var settled = act == "dismiss"
            ? await bench.Dismiss(ids, WhoOf(context), note, context.RequestAborted)
            : await bench.Replay(ids, WhoOf(context), isPreview, context.RequestAborted);
        Passage.Tell(context, JsonSerializer.Serialize(new { act, ids, note }, AdminDesk.Json), isPreview ? "preview" : JsonSerializer.Serialize(settled, AdminDesk.Json));
        return await ListAsync(context, StatusCodes.Status200OK, frame, new QuarantineModel { Settled = settled, IsPreview = isPreview });
    });

    /// <summary>Replays one as it was typed anew, or says what that would come to.</summary>
    public Task<IResult> FixAsync(long id, HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/quarantine/{id:long}", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        if (await shelf.Find(id, context.RequestAborted) is not { } kept) return await GoneAsync(context);

        var (text, isPreview) = (form["text"].ToString(), form["act"] != "replay");
        var settled = await bench.Fix(id, text, WhoOf(context), isPreview, context.RequestAborted);
        // What it came as, and as what it was replayed, is kept with it; neither belongs into the audit.
        Passage.Tell(context, kept.Input.Reason, isPreview ? "preview" : JsonSerializer.Serialize(settled with { Detail = "" }, AdminDesk.Json));
        return await CaseAsync(
            context, StatusCodes.Status200OK, frame,
            new QuarantineModel { Case = await shelf.Find(id, context.RequestAborted) ?? kept, Text = text, Settled = [settled], IsPreview = isPreview });
    });

    private Task<IResult> GoneAsync(HttpContext context) => ListAsync(
        context, StatusCodes.Status404NotFound, desk.FrameOf(context, Room).Wrong("quarantine.gone"), new QuarantineModel());

    private async Task<IResult> ListAsync(HttpContext context, int status, AdminFrame frame, QuarantineModel model)
    {
        var query = context.Request.Query;
        var state = query["state"].ToString();
        var question = new QuarantineQuestion
        {
            State = QuarantineStates.All.Contains(state, StringComparer.Ordinal) ? state : QuarantineStates.Open,
            Reason = query["reason"].ToString() is { Length: > 0 and <= 100 } reason ? reason : null,
            Source = query["source"].ToString() is { Length: > 0 and <= 200 } source ? source : null,
            After = long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null,
            Take = OnAPage,
        };
        return await desk.PageAsync<QuarantinePage>(
            context, status, frame, model with { Question = question, Lines = await shelf.List(question, context.RequestAborted), MaySettle = gate.Lets(context, Settling) });
    }

    private Task<IResult> CaseAsync(HttpContext context, int status, AdminFrame frame, QuarantineModel model) =>
        desk.PageAsync<QuarantinedPage>(context, status, frame, model with { MaySettle = gate.Lets(context, Settling) });

    // The account, or whoever has the operator's key.
    private static string WhoOf(HttpContext context) => Passage.Of(context)?.Caller.Name is { Length: > 0 } name ? name : Caller.OperatorKey;

    private static string TextOf(QuarantinedCase kept) => Utf8.IsValid(kept.Input.Bytes.Span) ? Encoding.UTF8.GetString(kept.Input.Bytes.Span) : "";
}
