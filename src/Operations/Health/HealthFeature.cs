using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;

namespace ParLive.Operations.Health;

/// <summary>Puts the whole truth about a server beside the two words that load balancers know.</summary>
public static class HealthFeature
{
    /// <summary>Where it is.</summary>
    public const string Path = "/health/report";

    // Vietnamese as it is; nothing of it is put into HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the desk that looks.</summary>
    public static IServiceCollection AddHealthReport(this IServiceCollection services, Func<IServiceProvider, HealthPlace> place) =>
        services.AddSingleton(place).AddSingleton<HealthDesk>().AddSingleton<IHealthReading, HealthReadings>();

    /// <summary>Maps <see cref="Path"/>.</summary>
    public static void MapHealthReport(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, static async (HttpContext context, HealthDesk desk, CancellationToken cancellationToken) =>
            {
                var report = await desk.Report(cancellationToken);
                context.Response.Headers.CacheControl = "no-store";
                return Results.Json(report, Json, statusCode: report.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
            })
            .WithName("health-report").WithTags("Operations")
            .WithSummary("Journal, disk, clock, units and feeds: 200 only if all is well; otherwise 503, with a sentence for each trouble.")
            .Produces<HealthReport>().Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable);
}
