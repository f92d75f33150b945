using Microsoft.AspNetCore.Mvc;
using ParLive.Dashboard;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Operations.Health;

namespace ParLive.Silo.Hosting;

/// <summary>What whoever runs the server asks of it.</summary>
internal static class Operations
{
    // The gauges by which the two runtimes say how many grains are awake.
    private static readonly string[] Awake = ["parlive.runtime.activations", "orleans-catalog-activation-count"];

    /// <summary>Adds the report on health.</summary>
    public static void AddOperations(this IServiceCollection services, string folder) => services
        .AddSingleton(_ => new Gauge(Awake))
        .AddHealthReport(provider =>
        {
            var (readiness, gauge) = (provider.GetRequiredService<Readiness>(), provider.GetRequiredService<Gauge>());
            return new HealthPlace(folder, () => Trouble(readiness) ?? JournalGate.Trouble(provider)) { Awake = gauge.Read };
        });

    /// <summary>Maps verification, readiness and what the screens come to.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes, bool hasScreens = true)
    {
        routes.MapPost("/api/verify", VerifyAsync)
            .WithName("verify").WithTags("Operations")
            .WithSummary("Computes the journal's chain again, counts everything again, and compares; with head=POSITION:HASH (of the audit: audit-head), one that was kept is looked for.")
            .Produces<VerificationReport>().ProducesProblem(400);
        routes.MapHealth();
        routes.MapHealthReport();
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

    private static async Task<IResult> VerifyAsync(
        string? head, [FromQuery(Name = "audit-head")] string? auditHead, IServiceProvider services, IVerification verification, IOfficeBook book, CancellationToken cancellationToken)
    {
        // A host that only reaches the units has no journal to read.
        var chain = services.GetService<IJournalChain>();
        if (chain is null && head is not null)
            return Results.Problem("This host has no journal. Ask one with the role grains for its chain.", statusCode: StatusCodes.Status400BadRequest);

        try
        {
            var links = chain is null ? null : await chain.Check(head, cancellationToken);
            var audit = await book.CheckAudit(auditHead, cancellationToken);
            return Results.Ok(await verification.Verify(cancellationToken) with { Chain = links, Audit = audit });
        }
        catch (FormatException none)
        {
            return Results.Problem(none.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static string? Trouble(Readiness readiness) =>
        !readiness.IsInReach ? "no cluster" : readiness.Ready.IsCompletedSuccessfully ? null : readiness.Ready.IsFaulted ? "failed" : "starting";
}
