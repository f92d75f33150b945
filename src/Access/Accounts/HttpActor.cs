using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;

namespace ParLive.Access.Accounts;

/// <summary>Whoever sent the request under way.</summary>
internal sealed class HttpActor(IHttpContextAccessor accessor) : IActor
{
    public string By => accessor.HttpContext is { } context ? Passage.Of(context)?.Caller.Name ?? context.User.Identity?.Name ?? "" : "";

    public string From => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
}
