using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ParLive.Ingest.Figures;

/// <summary>For which moment and which range figures are asked, as the query writes it.</summary>
internal sealed record FiguresQuery(
    [FromQuery(Name = "as-of")] string? AsOf, [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To)
{
    /// <summary>Why the question makes no sense, or null and what it asks.</summary>
    public IResult? Refusal(string zone, DateTimeOffset now, out (DateTimeOffset? AsOf, DateTimeOffset? From, DateTimeOffset? To) asked)
    {
        asked = default;
        if (!QueryMoments.TryAsOf(AsOf, zone, now, out asked.AsOf)) return NoMoment("as-of", AsOf);
        if (!QueryMoments.TryBound(From, zone, out asked.From)) return NoMoment("from", From);
        if (!QueryMoments.TryBound(To, zone, out asked.To)) return NoMoment("to", To);
        if (asked.AsOf > now) return Wrong($"'as-of' is {Texts.Quote(AsOf)}, which lies in the future; figures are known up to now.");
        return asked.To < asked.From ? Wrong($"The range ends ({Texts.Quote(To)}) before it starts ({Texts.Quote(From)}).") : null;
    }

    private static IResult NoMoment(string name, string? text) => Wrong(
        $"'{name}' is {Texts.Quote(text)}; it must be a day (2024-01-31) or a moment with its offset (2024-01-31T17:00:00+07:00, with the plus written %2B).");

    private static IResult Wrong(string detail) => Answers.Problem(StatusCodes.Status400BadRequest, detail);
}
