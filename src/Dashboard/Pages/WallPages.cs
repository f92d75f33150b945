using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ParLive.Access.Doors;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Scenes;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>The page of a wall: the latest frame of its first scene, in a page that can also be read without script, and printed.</summary>
internal sealed class WallPages(IUnitFeed feed, LiveViews views, ViewTokens tokens, PageWriter writer, SceneRenderer renderer, PictureReader reader,
    Announcements announcements, Doorkeeper keeper, TimeProvider clock, IOptions<DashboardOptions> options)
{
    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> ShowAsync(string id, HttpContext context)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        var display = Display.From(context.Request.Query);
        var announced = await announcements.OfAsync(unit, display.Language);
        // What asks somebody to act comes first, unless the address has an order of its own.
        if (!display.Rotation.IsAsked && announced.Alarms is { Count: > 0 })
            display = display with { Rotation = display.Rotation.Led(SceneKind.Hotspots) };
        var key = display.View(unit.Key, display.Rotation.Turns[0].Scene);
        var frame = await FrameAsync(key, unit, context.RequestAborted);
        var tag = ETag(key, frame);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(sent => sent?.Contains(tag, StringComparison.Ordinal) == true))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var model = new WallModel(
            unit, display, frame, Links(unit, display, context), Link(unit, display, new SceneTurn(SceneKind.Hotspots, display.Rotation.Dwell), 0), announced, writer.Document(context, display.Language, display.Theme));
        return await writer.PageAsync<WallPage>(
            display.Language, StatusCodes.Status200OK, new(StringComparer.Ordinal) { ["Model"] = model });
    }

    private async Task<Frame> FrameAsync(ViewKey key, UnitInfo unit, CancellationToken cancellationToken)
    {
        using var lease = views.Open(key, unit);
        return lease is not null ? await lease.View.FrameAsync(cancellationToken) : await AloneAsync(key, unit, cancellationToken);
    }

    // The host carries as many live views as it may: the page is shown all the same, and joins when there is room.
    private async Task<Frame> AloneAsync(ViewKey key, UnitInfo unit, CancellationToken cancellationToken)
    {
        Picture picture;
        try
        {
            picture = await reader.ReadAsync(key, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            picture = reader.Blank(unit, clock.GetUtcNow());
        }
        var content = await renderer.RenderAsync(key, picture);
        return new Frame(
            ViewNames.Short(key), "", 0, options.Value.Build, clock.GetUtcNow(), picture.AsOf, picture.StaleSince, content);
    }

    // Weak, because the token in the page is signed anew each time while the page says the same.
    private static string ETag(ViewKey key, Frame frame) =>
        string.Create(CultureInfo.InvariantCulture, $"W/\"{ViewNames.Short(key)}-{frame.Epoch}-{frame.Offset}-{frame.Build}\"");

    private List<SceneLink> Links(UnitInfo unit, Display display, HttpContext context)
    {
        var links = new List<SceneLink>();
        for (var turn = 0; turn < display.Rotation.Turns.Count; turn++)
        {
            var scene = display.Rotation.Turns[turn];
            links.Add(Link(unit, display, scene, turn));
            if (scene.Scene != SceneKind.Overview)
                continue;
            // A token is given to whoever may see the unit, and to nobody else.
            var caller = Passage.Of(context)?.Caller ?? Caller.Anyone;
            links.AddRange(UnitsInTurn(unit, display.Rotation.Units).Where(other => keeper.Sees(caller, other.Key)).Select(other =>
                Link(other, display, scene, turn) with { Title = UnitNames.Of(other, display.Language) }));
        }
        return links;
    }

    private SceneLink Link(UnitInfo unit, Display display, SceneTurn turn, int place) => new(
        turn.Scene.Slug(), Words.In(display.Language, () => Words.Of($"scene.{turn.Scene.Slug()}")), tokens.For(display.View(unit.Key, turn.Scene)),
        $"wall/{Uri.EscapeDataString(unit.Key)}{display.Query(turn.Scene)}", turn.Dwell, place, !display.Rotation.IsAsked);

    private IEnumerable<UnitInfo> UnitsInTurn(UnitInfo unit, string units)
    {
        var found = units == Rotation.Children
            ? feed.ChildrenOf(unit.Key)
            : units.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(feed.Find).OfType<UnitInfo>();
        return found.DistinctBy(other => other.Key, StringComparer.Ordinal).Where(other => other.Key != unit.Key).Take(Rotation.MostUnits);
    }
}
