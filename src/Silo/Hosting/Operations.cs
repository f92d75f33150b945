using ParLive.Dashboard;
using ParLive.Grains.Access;

namespace ParLive.Silo.Hosting;

/// <summary>What whoever runs the server asks of it.</summary>
internal static class Operations
{
    /// <summary>Maps verification, readiness and what the screens come to.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/verify", static (IVerification verification, CancellationToken cancellationToken) =>
                verification.Verify(cancellationToken))
            .WithName("verify").WithTags("Operations").WithSummary("Counts everything again and compares.");
        routes.MapGet("/ready", static (Readiness readiness) => readiness.Ready.IsCompletedSuccessfully
                ? Results.Text("ready")
                : Results.Text(readiness.Ready.IsFaulted ? "failed" : "starting", statusCode: StatusCodes.Status503ServiceUnavailable))
            .WithName("ready").WithTags("Operations").WithSummary("Whether all units have read their history.");
        routes.MapGet("/api/screens", static (DashboardMeters meters) => meters.Reading)
            .WithName("screens").WithTags("Operations").WithSummary("How many screens there are, and what they cost.");
    }
}
