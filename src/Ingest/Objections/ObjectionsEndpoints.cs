using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Objections;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Objections;

/// <summary>What other programs may ask of what units contest, and have entered of it.</summary>
internal static class ObjectionsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var objections = routes.MapGroup("/api/units/{id}/objections").WithTags("Objections");
        objections.MapGet("", (string id, bool? below, IUnitFeed feed, IObjections room, CancellationToken cancellationToken) =>
                FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await room.Of(unit.Key, below ?? false, cancellationToken))))
            .WithName("objections").WithSummary("What a unit contests (giải trình): open, overdue, upheld, dismissed or withdrawn; below=true with the units below it.")
            .Produces<ObjectionsReading>().ProducesProblem(404);
        objections.MapPost("", RaiseAsync)
            .WithName("raise-objection").WithSummary("Contests a figure (subject: its id; at), a dossier (its number) or an alarm (the id of the hotspot), with a ground and evidence.")
            .WithDescription("due is the last day for a decision: without it 5 working days from now, 30 at most. No objection moves a figure; what is wrong is corrected by events of its source.")
            .Produces<Entered>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        objections.MapPost("/{objection}", ActAsync)
            .WithName("act-on-objection").WithSummary("add (an answer or more evidence), uphold (text: what will be done), dismiss (text: why) or withdraw.")
            .Produces<Entered>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> RaiseAsync(
        HttpContext context, string id, [FromBody] NewObjection raised, IUnitFeed feed, IObjections room, CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            if (raised.Of is not ("figure" or "dossier" or "alarm") || string.IsNullOrWhiteSpace(raised.Subject))
                return Answers.Problem(400, "Name what is contested, in 'of' (figure, dossier or alarm) and in 'subject'.");
            return Of(await room.Raise(unit.Key, (raised with { By = Passage.ActorOr(context, raised.By) }).Order, cancellationToken), StatusCodes.Status201Created);
        });
    }

    private static async Task<IResult> ActAsync(
        HttpContext context, string id, string objection, [FromBody] ObjectionAct act, IUnitFeed feed, IObjections room,
        CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit => act.Act is "add" or "uphold" or "dismiss" or "withdraw"
            ? Of(await room.Act(unit.Key, objection, OrderOf(context, act), cancellationToken), StatusCodes.Status200OK)
            : Answers.Problem(400, "Name the act: add, uphold, dismiss or withdraw."));
    }

    private static ObjectionOrder OrderOf(HttpContext context, ObjectionAct act) =>
        new(act.Act!, act.Text, Passage.ActorOr(context, act.By) ?? IngestOptions.Operator) { IsFromAbove = Passage.Of(context)?.IsSetOver ?? true };

    private static IResult Of(ObjectionAnswer answer, int status) => answer.Refusal is null
        ? Answers.Of(new Entered(answer.Id), status)
        : Answers.Problem(
            answer.Refusal == "noSuchObjection" ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict,
            answer.Sentence!, new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = answer.Refusal });

    /// <summary>An objection that is to be raised.</summary>
    /// <param name="Of">What is contested: figure, dossier or alarm.</param>
    /// <param name="Subject">Which: the id of an indicator, the number of a dossier, or the id of a hotspot.</param>
    /// <param name="At">The moment for which the contested figure holds; now where none is named.</param>
    /// <param name="Ground">What is wrong.</param>
    /// <param name="Evidence">What shows it: a text, or where it can be found.</param>
    /// <param name="Due">The last day for a decision; five working days from now where none is named.</param>
    /// <param name="By">Who raises it; the operator where nobody is named.</param>
    internal sealed record NewObjection(string? Of, string? Subject, DateTimeOffset? At, string? Ground, string? Evidence, DateOnly? Due, string? By)
    {
        /// <summary>As it is taken in.</summary>
        public ObjectionRaise Order => new(Of!, Subject!.Trim(), By ?? IngestOptions.Operator) { At = At, Ground = Ground, Evidence = Evidence, Due = Due };
    }

    /// <summary>What is done with an objection.</summary>
    /// <param name="Act">add, uphold, dismiss or withdraw.</param>
    /// <param name="Text">What is said (add), what will be done (uphold), or why (dismiss, withdraw).</param>
    /// <param name="By">Who does it; the operator where nobody is named.</param>
    internal sealed record ObjectionAct(string? Act, string? Text, string? By);

    /// <summary>What is on disk.</summary>
    /// <param name="Id">The objection that was raised; null for anything else.</param>
    internal sealed record Entered(string? Id);
}
