using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ParLive.Ingest.Figures;

/// <summary>For which moment and which range figures are asked, as the query writes it.</summary>
internal sealed record FiguresQuery
{
    [FromQuery(Name = "as-of")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>Why the question makes no sense, or null and what it asks.</summary>
    public IResult? Refusal(string zone, DateTimeOffset now, out FiguresRange asked) =>
        FiguresRange.Read((AsOf, From, To), zone, now, out asked) is { } problem
            ? Answers.Problem(StatusCodes.Status400BadRequest, problem)
            : null;
}
