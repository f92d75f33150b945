using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ParLive.Dashboard.Pages;

/// <summary>The headers of every page: nothing inline, nothing evaluated, nothing from elsewhere.</summary>
internal static partial class SecurityHeaders
{
    // A chart is saved as a picture by way of an image in the page's own memory (data:, blob:); nothing is fetched by it.
    /// <summary>Adds them to an answer.</summary>
    public static ValueTask<object?> AddAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var headers = invocation.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'{StylesOf(invocation.HttpContext.Request)}; font-src 'self'; img-src 'self' data: blob:; worker-src 'self'; "
            + $"connect-src 'self'{Sockets(invocation.HttpContext.Request)}; form-action 'self'; base-uri 'self'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        return next(invocation);
    }

    // The chart library sets style attributes of what it draws, and adds an empty style element whose rules it sets by script: pages with
    // charts allow those attributes, and by its hash a style element that is empty. Walls draw none.
    private static string StylesOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/unit", StringComparison.Ordinal) || request.Path.StartsWithSegments("/compare", StringComparison.Ordinal)
            ? " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; style-src-attr 'unsafe-inline'" : "";

    // Older browsers do not count a web socket of the same origin as 'self'. The host is the caller's own word, so it is looked at first.
    private static string Sockets(HttpRequest request) =>
        request.Host.Value is { } host && PlainHost().IsMatch(host) ? $" {(request.IsHttps ? "wss" : "ws")}://{host}" : "";

    [GeneratedRegex(@"^[A-Za-z0-9.\-]+(:[0-9]{1,5})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex PlainHost();
}
