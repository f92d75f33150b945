using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Quarantine;

/// <summary>The workbench of the quarantine over HTTP, for operators.</summary>
internal static class QuarantineEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var quarantine = routes.MapGroup("/api/quarantine").WithTags("Quarantine");
        quarantine.MapGet("/inputs", ListAsync).WithName("quarantined-inputs")
            .WithSummary("Inputs that were not taken in, the newest first: state=open (accepted, duplicate, dismissed, all), reason, source, from, to, after, take.")
            .Produces<QuarantinePage>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        quarantine.MapGet("/inputs/{id:long}", ShowAsync).WithName("quarantined-input")
            .WithSummary("One input with its bytes as they came, and all that was done about it.")
            .Produces<QuarantinedReading>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        quarantine.MapPost("/replays", ReplayAsync).WithName("replay-quarantined")
            .WithSummary("Replays inputs, read as a mapping says; with preview=true only says what that would come to. Replayed twice they count once.")
            .Produces<ReplayReport>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429).ProducesProblem(503);
        quarantine.MapPost("/dismissals", DismissAsync).WithName("dismiss-quarantined")
            .WithSummary("Settles inputs that need not be taken in, with a name (by) and a reason (note). They are kept, not deleted.")
            .Produces<ReplayReport>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        quarantine.MapGet("/sources", SourcesAsync).WithName("quarantined-sources")
            .WithSummary("Sources that have only refused events, that went silent, or of which something waits in quarantine; the dead ones first.")
            .Produces<IReadOnlyList<SourceReading>>().ProducesProblem(401).ProducesProblem(403);
    }

    private static async Task<IResult> ListAsync([AsParameters] QuarantineQuery query, Workbench bench, CancellationToken cancellationToken)
    {
        try
        {
            return Answers.Of(await bench.PageAsync(query, cancellationToken));
        }
        catch (FormatException none)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, none.Message);
        }
    }

    private static async Task<IResult> ShowAsync(long id, Workbench bench, CancellationToken cancellationToken) =>
        await bench.FindAsync(id, cancellationToken) is { } kept
            ? Answers.Of(QuarantinedReading.Of(kept))
            : Answers.Problem(StatusCodes.Status404NotFound, FormattableString.Invariant($"There is no input {id} in quarantine: it was settled and dropped long ago, or never there."));

    private static Task<IResult> ReplayAsync(
        HttpContext context, bool? preview, [FromBody] QuarantineOrder order, Workbench bench, CancellationToken cancellationToken) =>
        OrderedAsync(context, order, null, meant => bench.ReplayAsync(meant, order.ReadMapping(), preview == true, cancellationToken));

    private static Task<IResult> DismissAsync(
        HttpContext context, [FromBody] QuarantineOrder order, Workbench bench, CancellationToken cancellationToken) =>
        OrderedAsync(context, order, order.NoDismissal(), meant => bench.DismissAsync(meant, order.Note!.Trim(), cancellationToken));

    private static async Task<IResult> OrderedAsync(
        HttpContext context, QuarantineOrder order, string? wrong, Func<ReplayOrder, Task<ReplayReport>> carryOut)
    {
        if (order.Read(out var problem) is not { } meant || (problem = wrong) is not null) return Answers.Problem(StatusCodes.Status400BadRequest, problem!);
        try
        {
            var report = await carryOut(meant with { By = Passage.ActorOr(context, meant.By)! });
            Passage.Tell(context, JsonSerializer.Serialize(order, Answers.Json), JsonSerializer.Serialize(report.WithoutDetails(), Answers.Json));
            return Answers.Of(report);
        }
        catch (ReplayMappingException misfit)
        {
            var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = misfit.Problems };
            return Answers.Problem(StatusCodes.Status400BadRequest, misfit.Message, more);
        }
        catch (Exception weather) when (weather is IntakeBusyException or IOException or TimeoutException)
        {
            return Answers.Weather(context, weather)!;
        }
    }

    private static async Task<IResult> SourcesAsync(Workbench bench, CancellationToken cancellationToken) =>
        Answers.Of(await bench.SourcesAsync(cancellationToken));
}
