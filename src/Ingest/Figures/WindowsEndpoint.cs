using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using ParLive.Domain.Time;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Figures;

/// <summary>A unit's figures over the standard windows, each up to now.</summary>
internal static class WindowsEndpoint
{
    // Whole local days and today: 7 days are those before today, and today.
    private static readonly (string Name, Func<LocalDate, LocalDate> From)[] Standard =
    [
        ("today", today => today),
        ("days7", today => today.PlusDays(-7)),
        ("days30", today => today.PlusDays(-30)),
        ("month", today => new LocalDate(today.Year, today.Month, 1)),
        ("quarter", today => new LocalDate(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1)),
        ("year", today => new LocalDate(today.Year, 1, 1)),
    ];

    public static void Map(IEndpointRouteBuilder units) => units.MapGet("/{id}/windows", AnswerAsync)
        .WithName("windows").WithSummary("A unit's figures over all standard windows, as of one moment: today, 7 and 30 days, month, quarter and year to date.")
        .ProducesProblem(404);

    private static async Task<IResult> AnswerAsync(string id, IUnitFeed feed, TimeProvider clock, CancellationToken cancellationToken) =>
        await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            var zone = OfficeZone.Parse(unit.Zone);
            var today = zone.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()));
            var starts = Standard.Select(window => zone.StartOf(window.From(today)).ToDateTimeOffset()).ToList();
            var figures = await feed.Windows(unit.Key, starts, cancellationToken);
            return Results.Text(FiguresJson.WindowsText([.. Standard.Select((window, place) => (window.Name, figures[place]))]), MediaTypeNames.Application.Json);
        });
}
