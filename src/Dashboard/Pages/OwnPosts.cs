using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ParLive.Access.Doors;

namespace ParLive.Dashboard.Pages;

/// <summary>Takes what this site's own pages send, and nothing large.</summary>
/// <remarks>Who does not say from where something comes is no browser; other programs have the interface.</remarks>
internal static class OwnPosts
{
    private const long Largest = 16 * 1024;
    private const long LargestTable = 6 * 1024 * 1024;

    /// <summary>Refuses what comes from elsewhere.</summary>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) => CheckAsync(invocation, next, Largest);

    /// <summary>Refuses what comes from elsewhere, and what is no form; one may bring a table.</summary>
    public static ValueTask<object?> CheckTableAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) => CheckAsync(invocation, known => FormAsync(known, next), LargestTable);

    private static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, long largest)
    {
        var context = invocation.HttpContext;
        if (!OwnSite.Sent(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (context.Request.ContentLength > largest)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest;
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
    public static ValueTask<object?> CheckFormAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) => CheckAsync(invocation, known => FormAsync(known, next));

    private static async ValueTask<object?> FormAsync(EndpointFilterInvocationContext known, EndpointFilterDelegate next) =>
        known.HttpContext.Request.HasFormContentType ? await next(known) : Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
}
