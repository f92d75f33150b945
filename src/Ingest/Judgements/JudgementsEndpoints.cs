using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Judgements;

/// <summary>What other programs may ask of what is thought of units: hotspots, feeds, forecasts, and why a rank is what it is.</summary>
internal static class JudgementsEndpoints
{
    private const int MostLines = 200;
    private const int MostDossiers = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/units/{id}").WithTags("Judgements");
        units.MapGet("/hotspots", HotspotsAsync).WithName("hotspots")
            .WithSummary("What asks somebody to act, the worst first: take=5 lines, shelved=true with those that are shelved.")
            .Produces<HotspotsReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapPost("/hotspots", ActAsync).WithName("act-on-hotspot")
            .WithSummary("Acknowledges, shelves, unshelves or notes a hotspot. It is cleared by facts alone.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        units.MapGet("/feeds", (string id, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
                FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await judgements.Feeds(unit.Key, cancellationToken))))
            .WithName("feeds").WithSummary("Which units are heard as expected, and which sources are silent.")
            .Produces<FeedsReading>().ProducesProblem(404);
        units.MapGet("/risk", RiskAsync).WithName("risk")
            .WithSummary("How many dossiers are expected to fall overdue within 1, 3 and 5 working days, which ones, and how right such forecasts were.")
            .Produces<RiskReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/watch", WatchAsync)
            .WithName("watch").WithSummary("What in the numbers of the units below asks for a look; no accusation, and no part of any rank.")
            .Produces<WatchReading>().ProducesProblem(404);
        units.MapGet("/movement", MovementAsync).WithName("movement")
            .WithSummary("Why a unit (of=KEY) moved on this unit's board since the start of the day, or since an edition (from=MOMENT); the parts add up.")
            .Produces<MovementReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/funnel", (string id, string? kind, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
                FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await judgements.Funnel(unit.Key, kind, cancellationToken))))
            .WithName("funnel").WithSummary("The on-time rates of the units of one kind below a unit, with the limits of chance (95 and 99.8 %).")
            .Produces<FunnelReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/control", (string id, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
                FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await judgements.Control(unit.Key, cancellationToken))))
            .WithName("control").WithSummary("A unit's weeks on a control chart: whether they differ by more than chance.")
            .Produces<ControlReading>().ProducesProblem(404);
    }

    private static Task<IResult> HotspotsAsync(
        string id, int? take, bool? shelved, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit => take is < 1 or > MostLines
            ? Answers.Problem(400, $"'take' is 1 to {MostLines}.")
            : Answers.Of(await judgements.Hotspots(unit.Key, take ?? 5, shelved ?? false, cancellationToken)));

    // Whoever may not see dossiers one by one is told how many, and not which.
    private static Task<IResult> RiskAsync(HttpContext context, string id, int? take, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit => take is < 0 or > MostDossiers
            ? Answers.Problem(400, $"'take' is 0 to {MostDossiers}.")
            : Answers.Of(await judgements.Risk(unit.Key, SeesDossiers(context) ? take ?? 20 : 0, cancellationToken)));

    private static Task<IResult> WatchAsync(HttpContext context, string id, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            var watch = await judgements.Watch(unit.Key, cancellationToken);
            return Answers.Of(SeesDossiers(context) ? watch : watch with { Findings = [.. watch.Findings.Select(finding => finding with { Examples = [] })] });
        });

    private static bool SeesDossiers(HttpContext context) => Passage.Of(context) is not { SeesDossiers: false };

    private static async Task<IResult> ActAsync(
        HttpContext context, string id, [FromBody] HotspotAct act, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            if (string.IsNullOrWhiteSpace(act.Hotspot) || string.IsNullOrWhiteSpace(act.Act)) return Answers.Problem(400, "Name the hotspot and the act.");
            var order = new HotspotOrder(act.Hotspot, act.Act, Passage.ActorOr(context, act.By) ?? IngestOptions.Operator, act.Owner, act.Note, act.Until);
            var lines = (await judgements.Hotspots(unit.Key, int.MaxValue, shelved: true, cancellationToken)).Lines;
            var before = lines.FirstOrDefault(line => line.Id == act.Hotspot);
            Passage.Tell(
                context, before is null ? null : JsonSerializer.Serialize(new { before.State, before.Owner, before.Note, before.ShelvedUntil }, Answers.Json),
                JsonSerializer.Serialize(order, Answers.Json));
            return await judgements.Act(unit.Key, order, cancellationToken) is { } problem
                ? Answers.Problem(StatusCodes.Status409Conflict, problem)
                : Results.NoContent();
        });
    }

    private static Task<IResult> MovementAsync(
        string id, string? of, DateTimeOffset? from, IUnitFeed feed, IJudgements judgements, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            if (string.IsNullOrWhiteSpace(of)) return Answers.Problem(400, "Name the unit that moved, such as of=30307@2025-07-01.");
            if (feed.Find(of) is not { } moved) return Answers.Problem(404, $"There is no unit {Texts.Quote(of)} today.");
            return await judgements.Movement(unit.Key, moved.Key, from, cancellationToken) is { } movement
                ? Answers.Of(movement)
                : Answers.Problem(404, "There are no two editions of this board on which that unit stands.");
        });

    /// <summary>What somebody does about a hotspot.</summary>
    /// <param name="Hotspot">Its id.</param>
    /// <param name="Act">acknowledge, shelve, unshelve or note.</param>
    /// <param name="By">Who does it; the operator where nobody is named.</param>
    /// <param name="Owner">Who takes care of it (acknowledge).</param>
    /// <param name="Note">What there is to say.</param>
    /// <param name="Until">Until when it is shelved (shelve).</param>
    internal sealed record HotspotAct(string? Hotspot, string? Act, string? By, string? Owner, string? Note, DateTimeOffset? Until);
}
