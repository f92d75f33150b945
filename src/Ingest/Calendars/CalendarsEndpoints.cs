using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Calendars;

/// <summary>Calendars of units over HTTP: entering a version, and letting promises follow it.</summary>
internal static class CalendarsEndpoints
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var calendars = routes.MapGroup("/api/calendars").WithTags("Calendars");
        calendars.MapGet("", (ICalendars known) => Answers.Of(known.All)).WithName("calendars")
            .WithSummary("The calendars that were entered, by name and version, as they were written, with the units that have them.")
            .Produces<IReadOnlyList<EnteredCalendar>>();
        calendars.MapPost("", EnterAsync).WithName("enter-calendar")
            .WithSummary("Enters a version of a calendar (text), whole or not at all; with preview=true only says what it would do.")
            .WithTableBody("A calendar: one row a rule, its words, a bar and the source.")
            .WithDescription("unit has it from the day on which it came out, with all units below it. It moves no due date by itself.")
            .Produces<CalendarReport>().Produces<CalendarReport>(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        calendars.MapPost("/following", FollowAsync).WithName("follow-calendars")
            .WithSummary("Lets the computed due dates of open dossiers follow the newest calendar of their unit; with preview=true only says what moves.")
            .WithDescription("unit: for it and all units below it; all units without it. The first promise stays, and nothing is flagged.")
            .Produces<PromiseReport>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static Task<IResult> EnterAsync(
        HttpContext context, [AsParameters] CalendarQuery query, ICalendars calendars, IUnitFeed feed, CancellationToken cancellationToken) =>
        OperatorBody.TakeAsync(context, query.Options, body => WithUnitAsync(query, feed, async unit =>
        {
            if (TextOf(body) is not { } text) return Answers.Problem(StatusCodes.Status400BadRequest, "The calendar is not valid UTF-8.");
            var entry = new CalendarEntry(text, unit);
            var before = JsonSerializer.Serialize(calendars.All.Select(known => new { known.Id, known.Number, known.Units }), Answers.Json);
            var report = await (query.Preview == true ? calendars.Preview(entry, cancellationToken) : calendars.Enter(entry, cancellationToken));
            Passage.Tell(context, before, query.Preview == true ? "preview" : text);
            return Answers.Of(report, report.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }));

    private static Task<IResult> FollowAsync(
        HttpContext context, [AsParameters] CalendarQuery query, ICalendars calendars, IUnitFeed feed, CancellationToken cancellationToken) =>
        WithUnitAsync(query, feed, async unit =>
        {
            var before = await calendars.Apply(unit, isPreview: true, cancellationToken);
            var report = query.Preview == true ? before : await calendars.Apply(unit, isPreview: false, cancellationToken);
            Passage.Tell(
                context, JsonSerializer.Serialize(before.DuesBefore(), Answers.Json),
                query.Preview == true ? "preview" : JsonSerializer.Serialize(report, Answers.Json));
            return Answers.Of(report);
        });

    private static Task<IResult> WithUnitAsync(CalendarQuery query, IUnitFeed feed, Func<string?, Task<IResult>> answer)
    {
        var unit = query.Unit is null ? null : feed.Find(query.Unit);
        return query.Unit is not null && unit is null
            ? Task.FromResult(Answers.Problem(StatusCodes.Status404NotFound, $"There is no unit {Texts.Quote(query.Unit)} today."))
            : answer(unit?.Key);
    }

    private static string? TextOf(MemoryStream body)
    {
        try
        {
            return Strict.GetString(body.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What is asked of a calendar.</summary>
    internal sealed record CalendarQuery
    {
        [FromQuery(Name = "unit")]
        public string? Unit { get; init; }

        [FromQuery(Name = "preview")]
        public bool? Preview { get; init; }

        [FromServices]
        public required IngestOptions Options { get; init; }
    }
}
