using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Dashboard.Meetings;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard;

/// <summary>Puts the screens into a host. The host brings the feed, <see cref="Grains.Access.IUnitFeed"/>.</summary>
public static class DashboardHost
{
    private const long LongestQuestion = 8 * 1024;

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
        MapMeetings(pages);
        pages.MapGet("/_parlive/{file}", (string file, HttpContext context, ClientFiles files) => files.Send(file, context));
        return endpoints;
    }

    private static void MapMeetings(RouteGroupBuilder pages)
    {
        var meetings = pages.MapGroup("/meeting/{unit}");
        meetings.MapGet("", (string unit, HttpContext context, MeetingPages page) => page.PrepareAsync(unit, context));
        meetings.MapGet("/{meeting}", (string unit, string meeting, HttpContext context, MeetingPages page) => page.ShowAsync(unit, meeting, context));
        meetings.MapGet("/{meeting}/remote", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.ShowAsync(unit, meeting, context));
        meetings.MapGet("/{meeting}/place", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.PlaceAsync(unit, meeting, context));
        var forms = meetings.MapGroup("").AddEndpointFilter(SameSitePosts.CheckAsync).ExcludeFromDescription();
        forms.MapPost("", (string unit, HttpContext context, MeetingPages page) => page.BeginAsync(unit, context));
        forms.MapPost("/key", (string unit, HttpContext context, MeetingPages page) => page.EnterAsync(unit, context));
        forms.MapPost("/{meeting}", (string unit, string meeting, HttpContext context, MeetingPages page) => page.NoteAsync(unit, meeting, context));
        forms.MapPost("/{meeting}/remote", (string unit, string meeting, HttpContext context, MeetingRemote page) => page.SteerAsync(unit, meeting, context));
    }

    private static void AddViews(IServiceCollection services)
    {
        services.AddSingleton<ViewTokens>();
        services.AddSingleton<SceneRenderer>();
        services.AddSingleton<PictureReader>();
        services.AddSingleton<LiveViewSurroundings>();
        services.AddSingleton<LiveViewParts>();
        services.AddSingleton<LiveViews>();
        services.AddSingleton<PageWriter>();
        services.AddSingleton<FrontPage>();
        services.AddSingleton<WallPages>();
        services.AddSingleton<UnitPages>();
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<MeetingReader>();
        services.AddSingleton<MeetingGate>();
        services.AddSingleton<MeetingPlaces>();
        services.AddSingleton<MeetingPages>();
        services.AddSingleton<MeetingRemote>();
    }

    private static void AddHub(IServiceCollection services)
    {
        services.AddSingleton<ConnectedScreens>();
        services.AddSingleton<ChangeWatches>();
        // Before SignalR adds its own for every hub: this one is the live hub's.
        services.AddSingleton<HubLifetimeManager<LiveHub>, ScreenLifetime>();
        services.AddSignalR()
            .AddHubOptions<LiveHub>(options => options.MaximumReceiveMessageSize = LongestQuestion)
            // Vietnamese as it is, not as escapes three times as long; what is HTML is encoded where it is made.
            .AddJsonProtocol(options => options.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }
}
