using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using ParLive.Grains.Access;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Reports;

/// <summary>Periodic reports as workbooks: by a layout that ships, or by one that is sent.</summary>
internal static class ReportsEndpoint
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostBytes = 256 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/api/units/{id}/reports").WithTags("Reports");
        reports.MapGet("/{layout}", ShippedAsync).WithName("report")
            .WithSummary($"A periodic report of a unit as a workbook, by a layout that ships ({string.Join(", ", ReportLayout.ShippedNames)}).")
            .WithDescription(
                "period is a month (2025-05), a quarter (2025-Q2) or a year (2025). edition=1 gives what was closed; without it what is known "
                + "now, with a second sheet of what changed where the period was closed. The ETag follows from the content.")
            .Produces(200, contentType: Workbook).ProducesProblem(400).ProducesProblem(404);
        reports.MapPost("", OwnAsync).WithName("own-report")
            .WithSummary("The same by a layout of one's own, sent as JSON; nothing of it is kept.")
            .Produces(200, contentType: Workbook).ProducesProblem(400).ProducesProblem(404).ProducesProblem(413);
    }

    private static async Task<IResult> ShippedAsync(
        string id, string layout, string? period, int? edition, IUnitFeed feed, ReportDesk desk, CancellationToken cancellationToken) =>
        await FiguresEndpoints.KnownAsync(feed, id, async unit => ReportLayout.Shipped(layout) is { } form
            ? await AnswerAsync(desk, (unit, form, period, edition), cancellationToken)
            : Answers.Problem(
                StatusCodes.Status404NotFound,
                $"No layout {Texts.Quote(layout)} ships; there are {string.Join(", ", ReportLayout.ShippedNames)}. Send your own with POST."));

    private static async Task<IResult> OwnAsync(
        HttpContext context, string id, string? period, int? edition, IUnitFeed feed, ReportDesk desk, CancellationToken cancellationToken)
    {
        if (await BodyAsync(context.Request, cancellationToken) is not { } json)
            return Answers.Problem(StatusCodes.Status413PayloadTooLarge, $"A layout has at most {MostBytes} bytes.");
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            try
            {
                return await AnswerAsync(desk, (unit, ReportLayout.Parse(json, "layout"), period, edition), cancellationToken);
            }
            catch (ReportLayoutException wrong)
            {
                return Answers.Problem(
                    StatusCodes.Status400BadRequest, wrong.Message, new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = wrong.Problems });
            }
        });
    }

    private static async Task<IResult> AnswerAsync(
        ReportDesk desk, (Grains.Contracts.UnitInfo Unit, ReportLayout Layout, string? Period, int? Edition) asked, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(asked.Period)) return Answers.Problem(400, "Name the period, such as period=2025-Q2.");
        var report = await desk.MakeAsync(asked.Unit, asked.Layout, asked.Period, asked.Edition, cancellationToken);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(report).AsSpan(0, 16))}\"");
        return Results.File(report, Workbook, ReportDesk.FileNameOf(asked.Unit, asked.Layout, asked.Period), entityTag: tag);
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (kept.Length > MostBytes) return null;
        }

        return kept.ToArray();
    }
}
