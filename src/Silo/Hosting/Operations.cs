using ParLive.Dashboard;
using ParLive.Grains.Access;

namespace ParLive.Silo.Hosting;

/// <summary>What whoever runs the server asks of it.</summary>
internal static class Operations
{
    /// <summary>Maps verification, readiness and what the screens come to.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes, bool hasScreens = true)
    {
        routes.MapPost("/api/verify", static (IVerification verification, CancellationToken cancellationToken) =>
                verification.Verify(cancellationToken))
            .WithName("verify").WithTags("Operations").WithSummary("Counts everything again and compares.");
        routes.MapHealth();
        routes.MapGet("/ready", static (Readiness readiness, IServiceProvider services) =>
                (Trouble(readiness) ?? JournalGate.Trouble(services)) is { } trouble
                    ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable)
                    : Results.Text("ready"))
            .WithName("ready").WithTags("Operations").WithSummary("Whether all units have read their history, and the journal can be written.");
        if (!hasScreens) return;

        routes.MapGet("/api/screens", static (DashboardMeters meters) => meters.Reading)
            .WithName("screens").WithTags("Operations").WithSummary("How many screens there are, and what they cost.");
    }

    /// <summary>Maps whether the process answers at all; one that stands by does.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health", static () => Results.Text("live"))
            .WithName("health").WithTags("Operations").WithSummary("Whether the process answers.");

    private static string? Trouble(Readiness readiness) =>
        !readiness.IsInReach ? "no cluster" : readiness.Ready.IsCompletedSuccessfully ? null : readiness.Ready.IsFaulted ? "failed" : "starting";
}
