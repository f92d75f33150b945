using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ParLive.Dashboard.Meetings;

/// <summary>Takes forms of this site's own pages alone, and small ones.</summary>
/// <remarks>
/// Browsers say from where a form comes, and no page can make them say otherwise: by <c>Sec-Fetch-Site</c>, and over plain HTTP, where that
/// is missing, by <c>Origin</c>. Who says neither is no browser; other programs have the interface.
/// </remarks>
internal static class SameSitePosts
{
    private const long LargestForm = 16 * 1024;

    /// <summary>Refuses a form that comes from elsewhere.</summary>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (!IsOwn(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (context.Request.ContentLength > LargestForm)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!context.Request.HasFormContentType)
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        try
        {
            return await next(invocation);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or InvalidDataException)
        {
            // Too large, or no form although it says so.
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static bool IsOwn(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" => true,
        "" => Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
