using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Meetings;

/// <summary>The remote control of a meeting: a page with large buttons on another device, and what presenting screens hear of it.</summary>
internal sealed class MeetingRemote(IUnitFeed feed, MeetingReader reader, MeetingGate gate, MeetingPlaces places, PageWriter writer, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The page with the buttons.</summary>
    public Task<IResult> ShowAsync(string id, string meeting, HttpContext context) => KnownAsync(id, meeting, context, model =>
    {
        context.Response.Headers.CacheControl = "no-store";
        return writer.PageAsync<RemotePage>(model.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Model"] = model,
            ["Mark"] = places.Of(model.Unit.Key, meeting).Mark,
            ["MaySteer"] = gate.MaySteer(context, model.Unit.Key, meeting),
            ["Pass"] = context.Request.Query["pass"].ToString(),
        });
    });

    /// <summary>Takes a press of a button: a step (next, prev, first, last) or the name of a page.</summary>
    public Task<IResult> SteerAsync(string id, string meeting, HttpContext context) => KnownAsync(id, meeting, context, async model =>
    {
        if (!gate.MaySteer(context, model.Unit.Key, meeting))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var step = form["step"].ToString() switch
        {
            "next" => model.Deck.Beside(model.Step, 1),
            "prev" => model.Deck.Beside(model.Step, -1),
            "first" => model.Deck.Steps[0],
            "last" => model.Deck.Steps[^1],
            _ => model.Deck.Find(form["show"].ToString()),
        };
        var screen = form["by"].ToString() is { Length: > 0 and < 40 } named ? named : null;
        places.Move(model.Unit.Key, meeting, step.Show, screen);
        // A screen that says where it is needs no page in return.
        return screen is not null
            ? Results.NoContent()
            : Results.Redirect($"{context.Request.PathBase}/meeting/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(meeting)}/remote{context.Request.QueryString}");
    });

    /// <summary>Where the meeting is, as soon as it is elsewhere than the screen that asks.</summary>
    public async Task<IResult> PlaceAsync(string id, string meeting, HttpContext context)
    {
        if (feed.Find(id) is not { } unit)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        // A server that stops does not wait for screens that wait for it.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        try
        {
            var place = await places.AfterAsync(unit.Key, meeting, context.Request.Query["after"], Patience, leaving.Token);
            return Results.Json(new Told(place.Show, place.Mark, place.By));
        }
        catch (OperationCanceledException) when (life.ApplicationStopping.IsCancellationRequested)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> KnownAsync(string id, string meeting, HttpContext context, Func<MeetingModel, Task<IResult>> answer)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        var question = MeetingQuestion.Read(context.Request.Query, unit.Zone) with { Show = places.Of(unit.Key, meeting).Show };
        var around = (writer.Document(context, question.Language, question.Theme), gate.MaySteer(context, unit.Key, meeting));
        return await reader.HeldAsync(unit, meeting, question, around, context.RequestAborted) is { } model
            ? await answer(model)
            : await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("meeting.missing.title", "meeting.missing.how", meeting, null, [unit]));
    }

    /// <summary>Where a meeting is.</summary>
    /// <param name="Show">The page; null where nobody has moved yet.</param>
    /// <param name="Mark">What to ask after next.</param>
    /// <param name="By">The screen that turned to it; null for a remote control.</param>
    internal sealed record Told(string? Show, string Mark, string? By);
}
