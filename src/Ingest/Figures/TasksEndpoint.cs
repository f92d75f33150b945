using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>What other programs may ask of a unit's tasks of plans: which they are, and how far they are by area and plan.</summary>
internal static class TasksEndpoint
{
    private const int MostSkipped = 1_000_000;

    public static void Map(IEndpointRouteBuilder units) => units.MapGet("/{id}/tasks", TasksAsync)
        .WithName("tasks").WithSummary("The tasks of plans behind a measure, and how far all of them are by area and plan.")
        .WithDescription(
            "measure is one of tasks (tasksOverdue); without it all that are set. area and plan narrow rows and figures; empty means those "
            + "without one. as-of, from and to are as for figures. The units below a unit are included.")
        .Produces<TaskPage>().ProducesProblem(400).ProducesProblem(404);

    private static async Task<IResult> TasksAsync(
        string id, [AsParameters] FiguresQuery query, [AsParameters] TasksQuery tasks, IUnitFeed feed, TimeProvider clock, CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
            if (tasks.Skip is < 0 or > MostSkipped || tasks.Take is < 1 or > 1_000)
                return Answers.Problem(400, $"'skip' is 0 to {MostSkipped}, and 'take' 1 to 1000.");
            var measure = string.IsNullOrWhiteSpace(tasks.Measure) ? TaskQuestion.All : tasks.Measure;
            var question = new TaskQuestion(
                measure, tasks.Area, tasks.Plan, asked.AsOf, asked.From, asked.To, tasks.Skip ?? 0, tasks.Take ?? 50);
            return Answers.Of(await feed.Tasks(unit.Key, question, cancellationToken));
        });
    }

    /// <summary>Which tasks, and which of them.</summary>
    internal sealed record TasksQuery
    {
        [FromQuery(Name = "measure")]
        public string? Measure { get; init; }

        [FromQuery(Name = "area")]
        public string? Area { get; init; }

        [FromQuery(Name = "plan")]
        public string? Plan { get; init; }

        [FromQuery(Name = "skip")]
        public int? Skip { get; init; }

        [FromQuery(Name = "take")]
        public int? Take { get; init; }
    }
}
