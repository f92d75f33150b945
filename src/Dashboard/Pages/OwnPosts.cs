using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ParLive.Dashboard.Pages;

/// <summary>Takes what this site's own pages send, and nothing large.</summary>
/// <remarks>
/// Browsers say from where something comes, and no page can make them say otherwise: by <c>Sec-Fetch-Site</c>, and over plain HTTP, where
/// that is missing, by <c>Origin</c>. Who says neither is no browser; other programs have the interface.
/// </remarks>
internal static class OwnPosts
{
    private const long Largest = 16 * 1024;

    /// <summary>Refuses what comes from elsewhere.</summary>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!IsOwn(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (context.Request.ContentLength > Largest)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = Largest;
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await next(invocation);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException)
        {
            // Too large, or not what it says it is.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Refuses what comes from elsewhere, and what is no form.</summary>
    public static async ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) => await CheckAsync(
        invocation,
        async known => known.HttpContext.Request.HasFormContentType ? await next(known) : Results.StatusCode(StatusCodes.Status415UnsupportedMediaType));

    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
