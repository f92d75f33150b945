using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ParLive.Grains.Access;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Units;

/// <summary>A unit's figures restated on today's map.</summary>
internal static class RestatedEndpoint
{
    public static async Task<IResult> ShowAsync(
        string id, [AsParameters] FiguresQuery query, IUnitFeed feed, IRestatedFigures restated, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (feed.Find(id) is not { } unit) return Answers.Problem(StatusCodes.Status404NotFound, $"There is no unit {Texts.Quote(id)} today.");
        if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
        try
        {
            var reading = await restated.Figures(unit.Key, asked.AsOf, asked.From, asked.To, cancellationToken);
            var answer = JsonSerializer.SerializeToNode(reading with { Figures = null }, Answers.Json)!.AsObject();
            answer["figures"] = reading.Figures is { } figures ? JsonNode.Parse(FiguresJson.Text(figures)) : null;
            return Answers.Of(answer);
        }
        catch (ArgumentException wrong)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, wrong.Message);
        }
    }
}
