using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using ParLive.Access.Doors;
using ParLive.Domain.Time;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Figures;

/// <summary>What other programs may ask of units: who they are, their figures, their board, and the dossiers and tasks behind a figure.</summary>
internal static class FiguresEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var units = routes.MapGroup("/api/units").WithTags("Units");
        units.MapGet("", (HttpContext context, Doorkeeper keeper) => Answers.Of(keeper.Beginnings(Passage.Of(context)?.Caller ?? Caller.Anyone)))
            .WithName("roots").WithSummary("The units that stand below no other; for an account those of its roles.").Produces<IReadOnlyList<UnitInfo>>();
        units.MapGet("/{id}", (string id, IUnitFeed feed) => Known(feed, id, unit => Answers.Of(unit)))
            .WithName("unit").WithSummary("A unit by its key, or by its code or alias of today.")
            .Produces<UnitInfo>().ProducesProblem(404);
        units.MapGet("/{id}/children", (string id, IUnitFeed feed) => Known(feed, id, unit => Answers.Of(feed.ChildrenOf(unit.Key))))
            .WithName("children").WithSummary("The units directly below a unit, by name.")
            .Produces<IReadOnlyList<UnitInfo>>().ProducesProblem(404);
        units.MapGet("/{id}/figures", FiguresAsync)
            .WithName("figures").WithSummary("A unit's figures: levels as of a moment, flows over a range.")
            .WithDescription(
                "children=true: {unit, children}, with the same figures of each unit directly below, all as of one moment. as-of, from and to are moments with an offset (2024-01-31T17:00:00+07:00) or days of the unit's calendar (2024-01-31: "
                + "as-of its close, from and to its start). Without as-of: now. Without from: from the beginning. to is exclusive.")
            .Produces<FiguresReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/{id}/breakdown", BreakdownAsync)
            .WithName("breakdown").WithSummary("A unit's figures by field, procedure, step, flow (from step to step), receiving-office or support-office (by=field), the largest load first.")
            .Produces<BreakdownReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/{id}/online-use", OnlineUseAsync)
            .WithName("online-use").WithSummary("Which procedures of the register that can be done online anybody did online; the ones nobody used first.")
            .Produces<OnlineUse>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/{id}/board", BoardAsync)
            .WithName("board").WithSummary("The units of one kind below a unit, ranked, now or as of a moment.")
            .WithDescription("order=overdue with take (1 to 1000, 20 without it): only the units with most overdue dossiers now, the most first, then by their keys.")
            .Produces<BoardReading>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/{id}/dossiers", DossiersAsync)
            .WithName("dossiers").WithSummary("The dossiers behind a measure.")
            .WithDescription(
                "field and procedure are compared to the letter, text is looked for in number, procedure and field. order is late (the default), "
                + "due, received, ended or number; backwards=true turns it round.")
            .Produces<DossierPage>().ProducesProblem(400).ProducesProblem(404);
        units.MapGet("/{id}/indices", IndicesAsync)
            .WithName("indices").WithSummary("A unit's published indices, their targets and contradictions, and its live score by Decision 766.")
            .WithDescription(
                "month is the month of the live score (2024-08); without it the running one. since is the year from which yearly series "
                + "are compared with their last figure; without it their first.")
            .Produces<IndicesReading>().ProducesProblem(400).ProducesProblem(404);
        TasksEndpoint.Map(units);
        WindowsEndpoint.Map(units);
    }

    private static async Task<IResult> FiguresAsync(
        string id, [AsParameters] FiguresQuery query, [FromQuery(Name = "children")] bool? children, IUnitFeed feed, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        return await KnownAsync(feed, id, async unit =>
        {
            if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
            if (children != true)
            {
                var reading = await feed.Figures(unit.Key, asked.AsOf, asked.From, asked.To, cancellationToken);
                return Results.Text(FiguresJson.Text(reading), MediaTypeNames.Application.Json);
            }

            // One moment for all of them, though each is asked at its own time.
            var asOf = asked.AsOf ?? clock.GetUtcNow();
            var readings = await Task.WhenAll(feed.ChildrenOf(unit.Key).Select(child => child.Key).Prepend(unit.Key)
                .Select(key => feed.Figures(key, asOf, asked.From, asked.To, cancellationToken)));
            return Results.Text(FiguresJson.FamilyText(readings[0], readings[1..]), MediaTypeNames.Application.Json);
        });
    }

    private static async Task<IResult> BreakdownAsync(
        HttpContext context, string id, [AsParameters] FiguresQuery query, [FromQuery(Name = "by")] string? by, IUnitFeed feed, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        return await KnownAsync(feed, id, async unit =>
        {
            if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
            var reading = await feed.Breakdown(unit.Key, new BreakdownQuestion(by ?? "field", asked.AsOf, asked.From, asked.To), cancellationToken);
            return Answers.Of(Passage.Of(context) is { SeesDossiers: false } ? SmallCells.Without(reading) : reading);
        });
    }

    private static async Task<IResult> OnlineUseAsync(
        string id, [AsParameters] FiguresQuery query, IUnitFeed feed, IProcedures procedures, TimeProvider clock, CancellationToken cancellationToken)
    {
        return await KnownAsync(feed, id, async unit =>
        {
            if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
            var figures = await feed.Breakdown(unit.Key, new BreakdownQuestion("procedure", asked.AsOf, asked.From, asked.To), cancellationToken);
            // The end of a range is no part of it.
            var last = Instant.FromDateTimeOffset(asked.To?.AddTicks(-1) ?? asked.AsOf ?? clock.GetUtcNow());
            var day = OfficeZone.Parse(unit.Zone).DateOf(last).ToDateOnly();
            return Answers.Of(OnlineUse.Of(unit.Key, procedures.HeldIn(unit.Key, day), figures));
        });
    }

    private static async Task<IResult> BoardAsync(
        string id, string? kind, [FromQuery(Name = "as-of")] string? asOf, string? order, int? take, IUnitFeed feed, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await KnownAsync(feed, id, async unit =>
        {
            if (order is not null)
            {
                return order != "overdue" || asOf is not null || take is < 1 or > 1_000
                    ? Answers.Problem(400, "'order' is overdue, without 'as-of', and 'take' 1 to 1000.")
                    : Answers.Of(await feed.MostOverdue(unit.Key, kind, take ?? 20, cancellationToken));
            }

            if (!QueryMoments.TryAsOf(asOf, unit.Zone, clock.GetUtcNow(), out var moment)) return Answers.Problem(400, $"{Texts.Quote(asOf!)} is no moment for 'as-of'.");
            return Answers.Of(moment is { } at ? await feed.BoardAt(unit.Key, kind, at, cancellationToken) : await feed.Board(unit.Key, kind, cancellationToken));
        });

    private static async Task<IResult> DossiersAsync(
        string id, [AsParameters] FiguresQuery query, [AsParameters] DossiersQuery page, IUnitFeed feed, TimeProvider clock)
    {
        return await KnownAsync(feed, id, async unit =>
        {
            if (query.Refusal(unit.Zone, clock.GetUtcNow(), out var asked) is { } refusal) return refusal;
            if (string.IsNullOrWhiteSpace(page.Measure)) return Answers.Problem(400, "Name the measure, such as measure=openOverdue.");
            if (page.Skip is < 0 || page.Take is < 1 or > 1_000) return Answers.Problem(400, "'skip' is 0 or more, and 'take' 1 to 1000.");
            var question = new DossierQuestion(page.Measure, asked.AsOf, asked.From, asked.To, page.Skip ?? 0, page.Take ?? 50)
            {
                Filter = page.Filter,
                Order = page.Order ?? DossierOrders.Late,
                Backwards = page.Backwards ?? false,
            };
            return Answers.Of(await feed.Dossiers(unit.Key, question, CancellationToken.None));
        });
    }

    private static async Task<IResult> IndicesAsync(
        string id, string? month, string? since, IUnitFeed feed, CancellationToken cancellationToken)
    {
        return await KnownAsync(feed, id, async unit => IndicesQuery.TryRead(month, since, out var question)
            ? Answers.Of(await feed.Indices(unit.Key, question, cancellationToken))
            : Answers.Problem(400, "'month' is such as 2024-08, and 'since' a year from 1990 to 2099."));
    }

    private static IResult Known(IUnitFeed feed, string id, Func<UnitInfo, IResult> answer) =>
        feed.Find(id) is { } unit ? answer(unit) : Unknown(id);

    public static async Task<IResult> KnownAsync(IUnitFeed feed, string id, Func<UnitInfo, Task<IResult>> answer)
    {
        if (feed.Find(id) is not { } unit) return Unknown(id);
        try
        {
            return await answer(unit);
        }
        catch (ArgumentException wrong)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, wrong.Message);
        }
    }

    private static IResult Unknown(string id) => Answers.Problem(
        StatusCodes.Status404NotFound,
        $"There is no unit {Texts.Quote(id)} today. Ask by its key (30307@2025-07-01), or by its code or alias; GET /api/units lists the roots.");

    /// <summary>Which dossiers, and which of them.</summary>
    internal sealed record DossiersQuery
    {
        [FromQuery(Name = "measure")]
        public string? Measure { get; init; }

        [FromQuery(Name = "skip")]
        public int? Skip { get; init; }

        [FromQuery(Name = "take")]
        public int? Take { get; init; }

        [FromQuery(Name = "field")]
        public string? Field { get; init; }

        [FromQuery(Name = "procedure")]
        public string? Procedure { get; init; }

        [FromQuery(Name = "text")]
        public string? Text { get; init; }

        [FromQuery(Name = "order")]
        public string? Order { get; init; }

        [FromQuery(Name = "backwards")]
        public bool? Backwards { get; init; }

        [FromQuery(Name = "official")]
        public string? Official { get; init; }

        /// <summary>Which of them are looked for; null for all.</summary>
        public DossierFilter? Filter => Field is null && Procedure is null && Official is null && string.IsNullOrWhiteSpace(Text) ? null : new(Field, Procedure, Text) { Official = Official };
    }
}
