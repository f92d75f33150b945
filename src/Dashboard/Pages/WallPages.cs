using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>The page of a wall: the latest frame of its first scene, in a page that can also be read without script, and printed.</summary>
internal sealed class WallPages(IUnitFeed feed, LiveViews views, ViewTokens tokens, PageWriter writer, SceneRenderer renderer, PictureReader reader,
    TimeProvider clock, IOptions<DashboardOptions> options)
{
    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> ShowAsync(string id, HttpContext context)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        var display = Display.From(context.Request.Query);
        var key = display.View(unit.Key, display.Scenes[0]);
        var frame = await FrameAsync(key, unit, context.RequestAborted);
        var tag = ETag(key, frame);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(sent => sent?.Contains(tag, StringComparison.Ordinal) == true))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var model = new WallModel(unit, display, frame, Links(unit, display), writer.Document(context, display.Language, display.Theme));
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

    private List<SceneLink> Links(UnitInfo unit, Display display) =>
    [
        .. display.Scenes.Select(scene => new SceneLink(
            scene.Slug(), InLanguage(display.Language, $"scene.{scene.Slug()}"), tokens.For(display.View(unit.Key, scene)),
            $"wall/{Uri.EscapeDataString(unit.Key)}{display.Query(scene)}")),
    ];

    private static string InLanguage(string language, string key)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Words.CultureOf(language);
        try
        {
            return Words.Of(key);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
