using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;

namespace ParLive.Operations.Doors;

/// <summary>The bounds of all endpoints, in one table: who adds an endpoint gets the usual ones, and says here why it needs others.</summary>
public static class EndpointBounds
{
    private const long Small = 64 * 1024;
    private const long Table = 8 * 1024 * 1024;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Whole = TimeSpan.FromHours(6);

    private static readonly EndpointBound Reading = new(Small, Minute);
    private static readonly EndpointBound Writing = new(Table, Long);

    private static readonly Dictionary<string, EndpointBound> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/api/events"] = new(null, null, "A stream goes on; each event and each body that is none has a bound of its own, and so has the number of requests."),
        ["/api/imports"] = new(null, null, "A table is read row by row and may be a country's; each row, and the time without one, has a bound of its own."),
        ["/live"] = new(Small, null, "A screen stays connected for months; each of its messages has a bound."),
        ["/live/negotiate"] = Reading,
        ["/api/verify"] = new(Small, Whole),
    };

    /// <summary>What holds where nothing else is said.</summary>
    public static EndpointBound Usual => Reading;

    /// <summary>Gives every endpoint of a group its bound.</summary>
    public static TGroup Bounded<TGroup>(this TGroup group)
        where TGroup : IEndpointConventionBuilder
    {
        group.Add(Apply);
        return group;
    }

    private static void Apply(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder route) return;

        var bound = Of("/" + route.RoutePattern.RawText?.Trim('/'), endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? []);
        endpoint.Metadata.Add(bound);
        endpoint.Metadata.Add(bound.Time is { } time ? new RequestTimeoutPolicy { Timeout = time } : new DisableRequestTimeoutAttribute());
    }

    private static EndpointBound Of(string pattern, IReadOnlyList<string> methods) =>
        Others.TryGetValue(pattern, out var own) ? own
        // A file of a hundred thousand dossiers, or a report of a province, is made while it is sent.
        : pattern.EndsWith("{file}", StringComparison.Ordinal) || pattern.Contains("/reports", StringComparison.Ordinal) || pattern.EndsWith("{extension}", StringComparison.Ordinal) ? new(Table, Long)
        // What moves figures is counted before it is done, on pages too.
        : (pattern.StartsWith("/api/", StringComparison.Ordinal) || pattern.StartsWith("/admin/", StringComparison.Ordinal)) && !methods.All(HttpMethods.IsGet) ? Writing
        : Reading;
}
