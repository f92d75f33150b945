using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Procedures;

/// <summary>The register of procedures over HTTP.</summary>
internal static class ProceduresEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var procedures = routes.MapGroup("/api/procedures").WithTags("Procedures");
        procedures.MapGet("", Show).WithName("procedures")
            .WithSummary("All that was ever entered of procedures, by code and in the order of entry; ?code= for one of them.")
            .Produces<IReadOnlyList<EnteredProcedure>>();
        procedures.MapPost("", EnterAsync).WithName("enter-procedures")
            .WithSummary("Enters a table of procedures (CSV, XLSX), whole or not at all; what is known changes nothing.")
            .WithTableBody(
                "Columns code, name, field, service (full, part, none), term, termUnit (working-days, working-hours, calendar-days, same-day), cutOff, "
                + "supplement (shift, restart), validFrom, unit, source; Vietnamese names are understood too.")
            .Produces<ProcedureReport>().Produces<ProcedureReport>(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413);
    }

    private static IResult Show(IProcedures procedures, string? code) =>
        Answers.Of(procedures.All.Where(entered => code is null || entered.Procedure.Code == code).ToList());

    private static Task<IResult> EnterAsync(
        HttpContext context, IProcedures procedures, IngestOptions options, CancellationToken cancellationToken) =>
        OperatorBody.TakeAsync(context, options, async body =>
        {
            var table = await ProcedureTables.ReadAsync(body, null, cancellationToken);
            var named = table.Lines.Select(line => line.Procedure.Code).ToHashSet(StringComparer.Ordinal);
            var before = JsonSerializer.Serialize(procedures.All.Where(known => named.Contains(known.Procedure.Code)), Answers.Json);
            var report = await procedures.Enter(table, cancellationToken);
            var after = procedures.All.Where(known => named.Contains(known.Procedure.Code));
            Passage.Tell(context, before, JsonSerializer.Serialize(new { report.Rows, report.Entered, Procedures = after }, Answers.Json));
            return Answers.Of(report, report.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        });
}
