using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard.SignIn;

/// <summary>Tells people in words that they may not, and where they may go on.</summary>
internal sealed class RefusalPages(PageWriter writer, Doorkeeper keeper) : IRefusalPages
{
    /// <inheritdoc/>
    public Task<IResult> RefusedAsync(HttpContext context)
    {
        var caller = keeper.CallerOf(context, DoorTable.Of("GET /"));
        return writer.MessageAsync(context, StatusCodes.Status403Forbidden, new("refused.title", "refused.how", caller.Name, "refused.go-on", keeper.Beginnings(caller)));
    }
}
