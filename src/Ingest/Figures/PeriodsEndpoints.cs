using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>Periods whose figures were closed (chốt số liệu): what they were, what is known now, and closing one.</summary>
internal static class PeriodsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var periods = routes.MapGroup("/api/units/{id}/periods/{period}").WithTags("Periods");
        periods.MapGet("", ReadAsync).WithName("period")
            .WithSummary("A unit's figures for a month (2024-09), quarter (2024-Q3) or year (2024): as closed, as known now, and the difference.")
            .Produces<PeriodReading>().ProducesProblem(400).ProducesProblem(404);
        periods.MapPost("/closing", CloseAsync).WithName("close-period")
            .WithSummary("Closes a period for a unit and all units below it; what was closed before stays as it is.")
            .Produces<ClosingReport>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static Task<IResult> ReadAsync(string id, string period, IUnitFeed feed, IPeriods periods, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await periods.Read(unit.Key, period, cancellationToken)));

    private static Task<IResult> CloseAsync(string id, string period, IUnitFeed feed, IPeriods periods, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(
            feed, id, async unit => Answers.Of(new ClosingReport(period, await periods.Close(unit.Key, period, IngestOptions.Operator, cancellationToken))));

    /// <summary>What became of a closing.</summary>
    /// <param name="Period">The period.</param>
    /// <param name="Closed">How many units closed it now.</param>
    internal sealed record ClosingReport(string Period, int Closed);
}
