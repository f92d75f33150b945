using Microsoft.AspNetCore.Http;

namespace ParLive.Access.Doors;

/// <summary>Whether something was sent by this site's own pages.</summary>
/// <remarks>
/// Browsers say from where something comes, and no page can make them say otherwise: by <c>Sec-Fetch-Site</c>, and over plain HTTP, where
/// that is missing, by <c>Origin</c>. Who says neither is no browser.
/// </remarks>
public static class OwnSite
{
    /// <summary>Whether it was.</summary>
    public static bool Sent(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
