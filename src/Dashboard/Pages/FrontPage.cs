using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Administration;

namespace ParLive.Dashboard.Pages;

/// <summary>The way in: the only root's wall, a choice of roots, or how to begin.</summary>
internal sealed class FrontPage(Doorkeeper keeper, PageWriter writer, AdminRooms rooms)
{
    /// <summary>Answers a visitor.</summary>
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var roots = keeper.Beginnings(Passage.Of(context)?.Caller ?? Caller.Anyone);
        return roots.Count switch
        {
            0 => writer.MessageAsync(context, StatusCodes.Status200OK, new(
                "empty.title", "empty.how", "", null, [], RetryAfter: 10, rooms.For(context).Count > 0 ? ("admin", "admin.title") : null)),
            1 => Task.FromResult(Results.Redirect(
                $"{context.Request.PathBase}/wall/{Uri.EscapeDataString(roots[0].Key)}{context.Request.QueryString}")),
            _ => writer.MessageAsync(context, StatusCodes.Status200OK, new("list.title", "list.choose", "", null, roots)),
        };
    }
}
