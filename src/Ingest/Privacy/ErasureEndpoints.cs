using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Privacy;

/// <summary>Erasing what was written about a dossier, and looking at what is kept of it.</summary>
internal static class ErasureEndpoints
{
    private const int LongestNumber = 128;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var dossiers = routes.MapGroup("/api/dossiers").WithTags("Personal data");
        dossiers.MapPost("/erasures", EraseAsync).WithName("erase-dossier")
            .WithSummary("Destroys the key under which remarks about a dossier are sealed, and what the quarantine holds of it. Figures stay; nothing brings the remarks back.")
            .Produces<ErasureReport>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        dossiers.MapPost("/evidence", ShowAsync).WithName("dossier-evidence")
            .WithSummary("What sources said of a dossier as it is kept: named fields, and remarks where they were not erased. Asking stands in the audit.")
            .Produces<IReadOnlyList<EvidenceLine>>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
    }

    private static Task<IResult> EraseAsync(
        HttpContext context, [FromBody] DossierOrder order, [FromServices] IErasure erasure, CancellationToken cancellationToken) =>
        OrderedAsync(context, order, async number =>
        {
            // Once begun it is finished: half of it would be nothing that anybody asked for.
            var report = await erasure.Erase(number, CancellationToken.None);
            Passage.Tell(context, JsonSerializer.Serialize(order, Answers.Json), JsonSerializer.Serialize(report, Answers.Json));
            return Answers.Of(report);
        });

    private static Task<IResult> ShowAsync(
        HttpContext context, [FromBody] DossierOrder order, [FromServices] IErasure erasure, CancellationToken cancellationToken) =>
        OrderedAsync(context, order, async number =>
        {
            var lines = await erasure.Evidence(number, cancellationToken);
            Passage.Tell(context, null, JsonSerializer.Serialize(new { dossier = number, lines = lines.Count }, Answers.Json));
            return Answers.Of(lines);
        });

    private static async Task<IResult> OrderedAsync(HttpContext context, DossierOrder order, Func<string, Task<IResult>> carryOut)
    {
        if (Texts.Clean(order.Dossier ?? "", "dossier", LongestNumber, lines: false, out var problem) is not { Length: > 0 } number)
            return Answers.Problem(StatusCodes.Status400BadRequest, problem?.Detail ?? "Name the dossier: {\"dossier\":\"...\"}.");
        try
        {
            return await carryOut(number);
        }
        catch (Exception weather) when (weather is IOException or TimeoutException)
        {
            return Answers.Weather(context, weather)!;
        }
    }
}
