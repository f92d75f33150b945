using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>The calendars of units: what was entered, and in two steps what is new: what it would do, and then doing it.</summary>
internal sealed class CalendarsPages(AdminDesk desk, ICalendars calendars, IEffects effects)
{
    private const string Room = "calendars";

    /// <summary>Shows what was entered, and the forms.</summary>
    public Task<IResult> ShowAsync(HttpContext context) => desk.EnterAsync(context, Room, "GET /admin/calendars", () =>
        PageAsync(context, StatusCodes.Status200OK, desk.FrameOf(context, Room, "entered", "known", "followed"), new CalendarsModel()));

    /// <summary>Says what a calendar would do, or enters one that does what was said.</summary>
    public Task<IResult> EnterAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/calendars", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new CalendarsModel { Text = form["text"].ToString(), Unit = form["unit"].ToString() };
        if (!desk.TryUnit(model.Unit, out var unit)) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-unit"), model);

        var entry = new CalendarEntry(model.Text, unit);
        var report = await calendars.Preview(entry, context.RequestAborted);
        model = model with { Report = report, Effect = report.Problems.Count > 0 ? null : await effects.OfCalendar(entry, context.RequestAborted) };
        var before = Versions();
        if (form["act"] != "enter" || model.Effect is null || model.Effect.Print != form["print"])
            return await PreviewAsync(context, frame, model, before, form["act"] == "enter");

        report = await calendars.Enter(entry, context.RequestAborted);
        if (report.Problems.Count > 0) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame, model with { Report = report, Effect = null });

        Passage.Tell(context, before, model.Text);
        return AdminDesk.See(context, "admin/calendars", report.Entered ? "entered" : "known");
    });

    /// <summary>Says what it would do if due dates followed the calendars, or lets them.</summary>
    public Task<IResult> FollowAsync(HttpContext context) => desk.EnterAsync(context, Room, "POST /admin/calendars/following", async () =>
    {
        var (form, frame) = (await context.Request.ReadFormAsync(context.RequestAborted), desk.FrameOf(context, Room));
        var model = new CalendarsModel { Unit = form["unit"].ToString() };
        if (!desk.TryUnit(model.Unit, out var unit)) return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, frame.Wrong("admin.no-unit"), model);

        var moves = await calendars.Apply(unit, isPreview: true, context.RequestAborted);
        model = model with { Following = moves, Effect = await effects.OfFollowing(unit, context.RequestAborted) };
        if (form["act"] != "follow" || model.Effect.Print != form["print"])
            return await PreviewAsync(context, frame, model, null, form["act"] == "follow");

        var done = await calendars.Apply(unit, isPreview: false, context.RequestAborted);
        Passage.Tell(context, JsonSerializer.Serialize(moves.DuesBefore(), AdminDesk.Json), JsonSerializer.Serialize(done, AdminDesk.Json));
        return AdminDesk.See(context, "admin/calendars", "followed");
    });

    // What cannot be entered is wrong, and has not moved.
    private Task<IResult> PreviewAsync(HttpContext context, AdminFrame frame, CalendarsModel model, string? before, bool wasMeant) =>
        AdminDesk.TriedAsync(context, frame, before, wasMeant && model.Effect is not null, (status, around) =>
            PageAsync(context, model.Report is { Problems.Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : status, around, model));

    private Task<IResult> PageAsync(HttpContext context, int status, AdminFrame frame, CalendarsModel model) =>
        desk.PageAsync<CalendarsPage>(context, status, frame, model with { Calendars = calendars.All, Units = desk.Units });

    private string Versions() => JsonSerializer.Serialize(calendars.All.Select(known => new { known.Id, known.Number, known.Units }), AdminDesk.Json);
}
