using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Grains.Access;

namespace ParLive.Access.Doors;

/// <summary>Puts the policy table before all endpoints of a host.</summary>
public static class DoorsFeature
{
    /// <summary>Adds whoever says who passes; accounts and keys are there where the host has them.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddSources();
        services.TryAddSingleton<OperatorCookie>();
        services.TryAddSingleton(provider => new Doorkeeper(provider));
        services.TryAddSingleton(provider => new AccountBook(provider.GetRequiredService<IOfficeBook>()));
        return services;
    }

    /// <summary>Sends everybody by the table; after routing, and after it is known who has signed in.</summary>
    public static IApplicationBuilder UseDoors(this IApplicationBuilder app) => app.UseMiddleware<DoorsMiddleware>();

    /// <summary>Sees that every endpoint has a row.</summary>
    /// <exception cref="InvalidOperationException">One has none; the server must not start.</exception>
    public static void CheckDoors(this IEndpointRouteBuilder routes)
    {
        var nameless = EndpointsOf(routes).Where(name => DoorTable.Find(name) is null).ToList();
        if (nameless.Count > 0)
            throw new InvalidOperationException($"The policy table has no row for {string.Join(", ", nameless)}: say in DoorRows who may pass, and in docs/access.md why.");
    }

    /// <summary>The names of all endpoints of a host, as the table's rows have them.</summary>
    public static IEnumerable<string> EndpointsOf(IEndpointRouteBuilder routes) =>
        routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(NamesOf).Distinct(StringComparer.Ordinal);

    /// <summary>The names of one endpoint.</summary>
    internal static IEnumerable<string> NamesOf(RouteEndpoint endpoint)
    {
        var pattern = "/" + (endpoint.RoutePattern.RawText ?? "").Trim('/');
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : ["*"];
        return methods.Select(method => $"{method} {pattern}");
    }
}
