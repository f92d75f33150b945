using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Access.Doors;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Ingest.Access;
using ParLive.Ingest.Calendars;
using ParLive.Ingest.Events;
using ParLive.Ingest.Figures;
using ParLive.Ingest.Importing;
using ParLive.Ingest.Judgements;
using ParLive.Ingest.Meetings;
using ParLive.Ingest.Objections;
using ParLive.Ingest.Privacy;
using ParLive.Ingest.Procedures;
using ParLive.Ingest.Quarantine;
using ParLive.Ingest.Reports;
using ParLive.Ingest.Units;

namespace ParLive.Ingest;

/// <summary>Puts the intake into a host.</summary>
public static class IngestFeature
{
    /// <summary>Adds what the intake needs; the adapters of <c>ParLive.Grains.Access</c> come from the host.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, IngestOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new IngestOptions());
        services.AddSingleton<IngestMeter>();
        services.AddDoors();
        services.TryAddSingleton<IJournalReach, AlwaysInReach>();
        services.AddSingleton<SenderDesk>();
        services.AddSingleton<EventDesk>();
        services.AddSingleton<TableImporter>();
        services.AddSingleton<ReportDesk>();
        services.AddOfficeWork();
        services.AddProblemDetails();
        services.AddMetrics();
        services.AddOpenApi("v1");
        return services;
    }

    /// <summary>Adds what pages of the administration ask of the intake, the reading of tables and the quarantine; also where nothing else is taken in.</summary>
    public static IServiceCollection AddOfficeWork(this IServiceCollection services)
    {
        services.TryAddSingleton(new IngestOptions());
        services.TryAddSingleton<Workbench>();
        services.TryAddSingleton<IOfficeTables, OfficeTables>();
        services.TryAddSingleton<IQuarantineDesk, QuarantineDesk>();
        return services;
    }

    /// <summary>Adds the daily tidying of the quarantine, where a server runs.</summary>
    public static IServiceCollection AddQuarantineUpkeep(this IServiceCollection services) => services.AddHostedService<QuarantineUpkeep>();

    /// <summary>Maps <c>/api</c> and <c>/openapi/v1.json</c>.</summary>
    public static IEndpointRouteBuilder MapIngest(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapPost(EventsEndpoint.Path, EventsEndpoint.TakeAsync).WithName("events").WithTags("Events").WithEventBodies()
            .Produces<EventReport>().Produces<EventReport>(StatusCodes.Status400BadRequest)
            .ProducesProblem(401).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429).ProducesProblem(503);
        SourcesEndpoints.Map(routes);
        routes.MapGet("/api/quarantine", QuarantineEndpoint.ShowAsync).WithName("quarantine").WithTags("Events")
            .WithSummary("What is not taken in and nobody has settled, by reason, and the newest 50 without their bytes.")
            .Produces<QuarantineEndpoint.QuarantineReading>();
        QuarantineEndpoints.Map(routes);
        ErasureEndpoints.Map(routes);
        FiguresEndpoints.Map(routes);
        PeriodsEndpoints.Map(routes);
        JudgementsEndpoints.Map(routes);
        MeetingsEndpoints.Map(routes);
        ObjectionsEndpoints.Map(routes);
        ProceduresEndpoints.Map(routes);
        CalendarsEndpoints.Map(routes);
        ReportsEndpoint.Map(routes);
        MapUnits(routes);
        routes.MapPost("/api/imports", ImportsEndpoint.TakeAsync).WithName("import").WithTags("Imports")
            .WithSummary("Imports a table (CSV, XLSX) or process log (XES) by a map: ?map=permits with it as the body, or multipart with parts map and table.")
            .WithTableBody("The table; or multipart/form-data with the parts map (JSON) and table, in this order.")
            .WithDescription("Answers lines of JSON: {progress} now and then, and {report} (or {error}) last.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        return routes;
    }

    private static void MapUnits(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/units", UnitsEndpoint.AddAsync).WithName("add-units").WithTags("Units")
            .WithSummary("Adds a table of units (CSV), or the units of the whole country (JSON), whole or not at all.")
            .WithTableBody(
                "Columns code, name, nameEn, kind, parent, since, until, zone, aliases (several by semicolon), note. As application/json: an "
                + "array of provinces with Code, FullName and Wards; ?since= is the day on which they began (2025-07-01).")
            .Produces<UnitsEndpoint.UnitsReport>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413);
        routes.MapGet("/api/units/{id}/restated", RestatedEndpoint.ShowAsync).WithName("restated").WithTags("Units")
            .WithSummary("A unit's figures on today's map: with the history of the units that it took over; as-of, from and to as for figures.")
            .WithDescription("Where a unit was split without stated shares its parts are not comparable before that day: figures is null then.")
            .Produces<RestatedReading>().ProducesProblem(400).ProducesProblem(404);
        routes.MapPost("/api/units/reorganisations", UnitsEndpoint.ReorganiseAsync).WithName("reorganise").WithTags("Units")
            .WithSummary("Applies a table of reorganisations (CSV) on a day, whole or not at all; with preview=true only says what it would do.")
            .WithTableBody(
                "Old and new communes as published (Tên Xã mới, Mã Xã mới, Tên Xã cũ, Mã Xã cũ, Ghi chú, Quận/huyện, Tỉnh cũ), or columns change "
                + "(merge, split, rename, retype, re-parent, abolish), unit, into, share, heir, name, nameEn, kind, parent, code.")
            .WithDescription("at is the first day on which it holds. since, if given, adds old units that are not known, from that day on.")
            .Produces<ReorganisationReport>().Produces<ReorganisationReport>(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413);
    }
}
