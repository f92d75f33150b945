using System.Globalization;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ParLive.Access.Doors;
using ParLive.Grains.Access;

namespace ParLive.Ingest.Units;

/// <summary>Takes tables of units, and of what became of units, whole or not at all.</summary>
internal static class UnitsEndpoint
{
    public static Task<IResult> AddAsync(
        HttpContext context, IUnitRegister register, IngestOptions options, string? since, CancellationToken cancellationToken) =>
        TakeAsync(context, options, async body =>
        {
            if (!TryDay(since, UnitsJson.Reform, out var from)) return BadDay("since", since);
            var isJson = context.Request.ContentType?.StartsWith(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) == true;
            var entries = isJson
                ? await UnitsJson.ReadAsync(body, from, cancellationToken)
                : await UnitsCsv.ReadAsync(body, cancellationToken);
            var report = new UnitsReport(entries.Count, await register.Add(entries, cancellationToken));
            Passage.Tell(context, null, JsonSerializer.Serialize(new { report.Units, report.Added, Entries = entries.Select(entry => new { entry.Code, entry.Name, entry.Since }) }, Answers.Json));
            return Answers.Of(report);
        });

    public static Task<IResult> ReorganiseAsync(
        HttpContext context, IUnitReforms reforms, IUnitFeed feed, IngestOptions options, [AsParameters] ReformQuery query, CancellationToken cancellationToken) =>
        TakeAsync(context, options, async body =>
        {
            if (!TryDay(query.At, null, out var at)) return BadDay("at", query.At);
            var since = default(DateOnly);
            if (query.Since is not null && !TryDay(query.Since, null, out since)) return BadDay("since", query.Since);
            var table = await ReorganisationCsv.ReadAsync(body, at, query.Since is null ? null : since, cancellationToken);
            var report = await reforms.Preview(table, cancellationToken);
            var before = StandingUnits.Of(feed, report);
            report = query.Preview == true ? report : await reforms.Apply(table, cancellationToken);
            Passage.Tell(context, JsonSerializer.Serialize(before, Answers.Json), query.Preview == true ? "preview" : JsonSerializer.Serialize(report, Answers.Json));
            // A preview answers what was asked, whatever it finds.
            return Answers.Of(report, report.IsSound || query.Preview == true ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        });

    private static Task<IResult> TakeAsync(HttpContext context, IngestOptions options, Func<Stream, Task<IResult>> take) =>
        OperatorBody.TakeAsync(context, options, async body =>
        {
            try
            {
                return await take(body);
            }
            catch (UnitEntriesException impossible)
            {
                var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = impossible.Problems };
                return Answers.Problem(StatusCodes.Status400BadRequest, $"Nothing was added. {impossible.Message}", more);
            }
        });

    private static bool TryDay(string? text, DateOnly? otherwise, out DateOnly day)
    {
        day = otherwise ?? default;
        return text is null ? otherwise is not null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    private static IResult BadDay(string name, string? value) => Answers.Problem(
        StatusCodes.Status400BadRequest, $"'{name}' is {Texts.Quote(value)}; it must be a date such as 2025-07-01.");

    /// <summary>How a table of reorganisations is meant.</summary>
    internal sealed record ReformQuery
    {
        [FromQuery(Name = "at")]
        public string? At { get; init; }

        [FromQuery(Name = "since")]
        public string? Since { get; init; }

        [FromQuery(Name = "preview")]
        public bool? Preview { get; init; }
    }

    /// <summary>What became of a table of units.</summary>
    /// <param name="Units">How many units it names.</param>
    /// <param name="Added">How many of them were new.</param>
    internal sealed record UnitsReport(int Units, int Added);
}
