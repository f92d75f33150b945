using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Access.Doors;
using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Desks;
using ParLive.Dashboard.Diagrams;
using ParLive.Dashboard.Displays;
using ParLive.Dashboard.Exports;
using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Meetings;
using ParLive.Dashboard.Objections;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.SignIn;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard;

/// <summary>Puts the screens into a host. The host brings the feed, <see cref="Grains.Access.IUnitFeed"/>.</summary>
public static class DashboardHost
{
    private const long LongestQuestion = 8 * 1024;

    // Screens ask for the clock once a minute and say nothing else; a line that takes no frames is cut long before.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2.5);

    /// <summary>Adds what the screens need.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services, Action<DashboardOptions>? configure = null)
    {
        var options = new DashboardOptions();
        configure?.Invoke(options);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(options));
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<DashboardMeters>();
        AddViews(services);
        AddHub(services);
        AddDisplays(services);
        var protection = services.AddDataProtection().SetApplicationName("ParLive");
        if (options.KeysFolder is { } folder)
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        return services;
    }

    /// <summary>Maps the pages, the hub and the files of the browser.</summary>
    public static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHub<LiveHub>("/live", options => options.ApplicationMaxBufferSize = LongestQuestion);
        var pages = endpoints.MapGroup("").AddEndpointFilter(SecurityHeaders.AddAsync);
        pages.MapGet("/", (HttpContext context, FrontPage page) => page.ShowAsync(context));
        pages.MapGet("/wall/{unit}", (string unit, HttpContext context, WallPages page) => page.ShowAsync(unit, context));
        pages.MapGet("/unit/{id}", (string id, HttpContext context, UnitPages page) => page.ShowAsync(id, context));
        pages.MapGet("/unit/{id}/figure/{figure}", (string id, string figure, HttpContext context, FigurePages page) => page.ExplainAsync(id, figure, context));
        pages.MapGet("/unit/{id}/fields", (string id, HttpContext context, FigurePages page) => page.FieldsAsync(id, context));
        pages.MapGet("/unit/{id}/tree", (string id, HttpContext context, DiagramPages page) => page.TreeAsync(id, context, isData: false));
        pages.MapGet("/unit/{id}/tree.json", (string id, HttpContext context, DiagramPages page) => page.TreeAsync(id, context, isData: true));
        pages.MapGet("/unit/{id}/flow", (string id, HttpContext context, DiagramPages page) => page.FlowAsync(id, context, isData: false));
        pages.MapGet("/unit/{id}/flow.json", (string id, HttpContext context, DiagramPages page) => page.FlowAsync(id, context, isData: true));
        pages.MapGet("/desk/{unit}", (string unit, HttpContext context, DeskPages page) => page.ShowAsync(unit, context));
        pages.MapGet("/compare", (HttpContext context, ComparePages page) => page.ShowAsync(context));
        pages.MapGet("/wall/{unit}/{file}", (string unit, string file, HttpContext context, WallExports exports) => exports.SendAsync(unit, file, context));
        pages.MapGet("/unit/{id}/{file}", (string id, string file, HttpContext context, UnitExports exports) => exports.SendAsync(id, file, context));
        MapMeetings(pages);
        MapObjections(pages);
        MapDisplays(pages);
        pages.MapGet("/_parlive/{file}", (string file, HttpContext context, ClientFiles files) => files.Send(file, context));
        return endpoints;
    }

    private static void MapMeetings(RouteGroupBuilder pages)
    {
        var meetings = pages.MapGroup("/meeting/{unit}");
        meetings.MapGet("", (string unit, HttpContext context, MeetingPages page) => page.PrepareAsync(unit, context));
        meetings.MapGet("/ranking.{extension}", (string unit, string extension, HttpContext context, MeetingFiles files) => files.SendAsync(unit, null, extension, context));
        meetings.MapGet("/{meeting}/ranking.{extension}", (string unit, string meeting, string extension, HttpContext context, MeetingFiles files) =>
            files.SendAsync(unit, meeting, extension, context));
        meetings.MapGet("/{meeting}", (string unit, string meeting, HttpContext context, MeetingPages page) => page.ShowAsync(unit, meeting, context));
        meetings.MapGet("/{meeting}/remote", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.ShowAsync(unit, meeting, context));
        meetings.MapGet("/{meeting}/place", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.PlaceAsync(unit, meeting, context));
        var forms = meetings.MapGroup("").AddEndpointFilter(OwnPosts.CheckFormAsync).ExcludeFromDescription();
        forms.MapPost("", (string unit, HttpContext context, MeetingPages page) => page.BeginAsync(unit, context));
        forms.MapPost("/key", (string unit, HttpContext context, MeetingPages page) => page.EnterAsync(unit, context));
        forms.MapPost("/{meeting}", (string unit, string meeting, HttpContext context, MeetingPages page) => page.NoteAsync(unit, meeting, context));
        forms.MapPost("/{meeting}/remote", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.SteerAsync(unit, meeting, context));
    }

    private static void MapObjections(RouteGroupBuilder pages)
    {
        pages.MapGet("/objections/{unit}", (string unit, HttpContext context, ObjectionPages page) => page.ShowAsync(unit, context));
        var forms = pages.MapGroup("/objections/{unit}").AddEndpointFilter(OwnPosts.CheckFormAsync).ExcludeFromDescription();
        forms.MapPost("", (string unit, HttpContext context, ObjectionPages page) => page.RaiseAsync(unit, context));
        forms.MapPost("/key", (string unit, HttpContext context, ObjectionPages page) => page.EnterAsync(unit, context));
        forms.MapPost("/{objection}", (string unit, string objection, HttpContext context, ObjectionPages page) => page.ActAsync(unit, objection, context));
    }

    private static void MapDisplays(RouteGroupBuilder pages)
    {
        pages.MapGet("/display", (HttpContext context, ScreenPages page) => page.ShowAsync(context));
        pages.MapGet("/displays", (HttpContext context, DisplaysPages page) => page.ShowAsync(context));
        var posts = pages.MapGroup("").AddEndpointFilter(OwnPosts.CheckAsync).ExcludeFromDescription();
        posts.MapPost("/display/code", (HttpContext context, ScreenPages page) => page.CodeAsync(context));
        posts.MapPost("/display/state", (HttpContext context, ScreenPages page) => page.StateAsync(context));
        var forms = pages.MapGroup("").AddEndpointFilter(OwnPosts.CheckFormAsync).ExcludeFromDescription();
        forms.MapPost("/displays", (HttpContext context, DisplaysPages page) => page.PairAsync(context));
        forms.MapPost("/displays/key", (HttpContext context, DisplaysPages page) => page.EnterAsync(context));
        forms.MapPost("/displays/{id}", (string id, HttpContext context, DisplaysPages page) => page.ActAsync(id, context));
    }

    private static void AddDisplays(IServiceCollection services)
    {
        services.AddSingleton<DisplayBook>();
        services.AddHostedService<OldDisplays>();
        services.AddDoors();
        services.AddSingleton<OperatorGate>();
        services.AddSingleton<SignInPages>();
        services.AddSingleton<AccountPages>();
        services.AddSingleton<AccountsPages>();
        services.AddSingleton<AuditPages>();
        services.AddSingleton<SourcesPages>();
        AdministrationHost.AddRooms(services);
        services.AddSingleton<IRefusalPages, RefusalPages>();
        services.AddSingleton<DisplayPasses>();
        services.AddSingleton<IDisplayPasses>(static provider => provider.GetRequiredService<DisplayPasses>());
        services.AddSingleton<ScreenPages>();
        services.AddSingleton<DisplaysPages>();
    }

    private static void AddViews(IServiceCollection services)
    {
        services.AddSingleton<ViewTokens>();
        services.AddSingleton<SceneRenderer>();
        services.AddSingleton<MapLayouts>();
        services.AddSingleton<Company>();
        services.AddSingleton<PictureReader>();
        services.AddSingleton<LiveViewSurroundings>();
        services.AddSingleton<LiveViewParts>();
        services.AddSingleton<LiveViews>();
        services.AddSingleton<Announcements>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<FrontPage>();
        services.AddSingleton<WallPages>();
        services.AddSingleton<TrendReader>();
        services.AddSingleton<UnitPartsReader>();
        services.AddSingleton<UnitPages>();
        services.AddSingleton<FigurePages>();
        services.AddSingleton<UnitTreeDiagram>();
        services.AddSingleton<FlowDiagram>();
        services.AddSingleton<DiagramPages>();
        services.AddSingleton<ComparePages>();
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<ExportDesk>();
        services.AddSingleton<WallExports>();
        services.AddSingleton<UnitExports>();
        services.AddSingleton<MeetingReader>();
        services.AddSingleton<MeetingGate>();
        services.AddSingleton<MeetingPlaces>();
        services.AddSingleton<MeetingPages>();
        services.AddSingleton<MeetingFiles>();
        services.AddSingleton<MeetingRemote>();
        services.AddSingleton<ObjectionPages>();
        services.AddSingleton<DeskPages>();
    }

    private static void AddHub(IServiceCollection services)
    {
        services.AddSingleton<ConnectedScreens>();
        services.AddSingleton<ChangeWatches>();
        services.AddSingleton<Announcer>();
        services.AddSingleton<HubGuests>();
        services.AddSingleton<HubDoors>();
        // Before SignalR adds its own for every hub: this one is the live hub's.
        services.AddSingleton<HubLifetimeManager<LiveHub>, ScreenLifetime>();
        services.AddSignalR()
            .AddHubOptions<LiveHub>(options =>
            {
                options.MaximumReceiveMessageSize = LongestQuestion;
                options.ClientTimeoutInterval = LongestSilence;
                options.AddFilter<HubDoors>();
            })
            // Vietnamese as it is, not as escapes three times as long; what is HTML is encoded where it is made.
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }
}
