using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Ingest.Figures;

namespace ParLive.Ingest.Meetings;

/// <summary>What other programs may ask of the meetings about a unit's board, and have noted in them.</summary>
internal static class MeetingsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/api/units/{id}/meetings").WithTags("Meetings");
        meetings.MapGet("", (string id, IUnitFeed feed, IMeetings room, CancellationToken cancellationToken) =>
                FiguresEndpoints.KnownAsync(feed, id, async unit => Answers.Of(await room.Of(unit.Key, null, cancellationToken))))
            .WithName("meetings").WithSummary("The meetings about a unit's board, and what people undertook in them: open, overdue, done or withdrawn.")
            .Produces<MeetingsReading>().ProducesProblem(404);
        meetings.MapGet("/{meeting}", ShownAsync)
            .WithName("meeting").WithSummary("What a meeting showed when it began, whatever became known since: its board, why units moved, and hotspots.")
            .Produces<MeetingShown>().ProducesProblem(404);
        meetings.MapPost("", BeginAsync)
            .WithName("begin-meeting").WithSummary("Begins a meeting about a moment (as-of, with an offset; without it now) and keeps what it shows.")
            .Produces<Noted>(StatusCodes.Status201Created).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
        meetings.MapPost("/{meeting}", NoteAsync)
            .WithName("note-in-meeting").WithSummary("Notes something in a meeting: pin, unpin, commit (who, task, due), done, reopen or withdraw.")
            .Produces<Noted>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static Task<IResult> ShownAsync(string id, string meeting, IUnitFeed feed, IMeetings room, CancellationToken cancellationToken) =>
        FiguresEndpoints.KnownAsync(feed, id, async unit => await room.Shown(unit.Key, meeting, cancellationToken) is { } shown
            ? Answers.Of(shown)
            : Answers.Problem(StatusCodes.Status404NotFound, $"There is no meeting {Texts.Quote(meeting)} of this unit."));

    private static async Task<IResult> BeginAsync(
        HttpContext context, string id, [FromBody] MeetingBegin begin, IUnitFeed feed, IMeetings room, CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            var answer = await room.Begin(unit.Key, new MeetingStart(begin.Kind, begin.AsOf, begin.Title, Passage.ActorOr(context, begin.By) ?? IngestOptions.Operator), cancellationToken);
            Passage.Tell(context, null, JsonSerializer.Serialize(new { answer.Id, begin.Title, begin.AsOf }, Answers.Json));
            return Of(answer, StatusCodes.Status201Created);
        });
    }

    private static async Task<IResult> NoteAsync(
        HttpContext context, string id, string meeting, [FromBody] MeetingNote note, IUnitFeed feed, IMeetings room,
        CancellationToken cancellationToken)
    {
        return await FiguresEndpoints.KnownAsync(feed, id, async unit =>
        {
            if (string.IsNullOrWhiteSpace(note.Act)) return Answers.Problem(400, "Name the act: pin, unpin, commit, done, reopen or withdraw.");
            var about = note.Unit is null ? null : feed.Find(note.Unit)?.Key ?? note.Unit;
            var order = (note with { By = Passage.ActorOr(context, note.By) }).OrderOf(about);
            var before = (await room.Of(unit.Key, null, cancellationToken)).StandsAs(meeting, order.Commitment);
            Passage.Tell(context, before is null ? null : JsonSerializer.Serialize(before, Answers.Json), JsonSerializer.Serialize(order, Answers.Json));
            return Of(await room.Note(unit.Key, meeting, order, cancellationToken), StatusCodes.Status200OK);
        });
    }

    private static IResult Of(MeetingAnswer answer, int status) => answer.Refusal is null
        ? Answers.Of(new Noted(answer.Id), status)
        : Answers.Problem(
            answer.Refusal is "noSuchMeeting" or "noSuchCommitment" ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict,
            answer.Sentence!, new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = answer.Refusal });

    /// <summary>A meeting that is to begin.</summary>
    /// <param name="Kind">The kind of unit that it ranks; the most numerous where none is named.</param>
    /// <param name="AsOf">The moment about which it is; now where none is named.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="By">Who begins it; the operator where nobody is named.</param>
    internal sealed record MeetingBegin(string? Kind, DateTimeOffset? AsOf, string? Title, string? By);

    /// <summary>What somebody wants to have noted.</summary>
    /// <param name="Act">pin, unpin, commit, done, reopen or withdraw.</param>
    /// <param name="By">Who notes it; the operator where nobody is named.</param>
    /// <param name="Unit">The unit that is meant (pin, unpin, commit).</param>
    /// <param name="Hotspot">Whether it is meant as a hotspot (commit).</param>
    /// <param name="Who">Who shall do it (commit).</param>
    /// <param name="Task">What is to be done (commit).</param>
    /// <param name="Due">By which day (commit).</param>
    /// <param name="Commitment">The commitment that is meant (done, reopen, withdraw).</param>
    /// <param name="Note">What is said of it (done, reopen, withdraw).</param>
    internal sealed record MeetingNote(
        string? Act, string? By, string? Unit, bool? Hotspot, string? Who, string? Task, DateOnly? Due, string? Commitment, string? Note)
    {
        /// <summary>As the meeting takes it.</summary>
        public MeetingOrder OrderOf(string? unit) => new(Act!, By ?? IngestOptions.Operator)
        {
            Unit = unit,
            IsHotspot = Hotspot ?? false,
            Who = Who,
            Task = Task,
            Due = Due,
            Commitment = Commitment,
            Note = Note,
        };
    }

    /// <summary>What is on disk.</summary>
    /// <param name="Id">The meeting that began, or the commitment that was noted; null for anything else.</param>
    internal sealed record Noted(string? Id);
}
