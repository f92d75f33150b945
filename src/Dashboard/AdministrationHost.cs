using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Pages;

namespace ParLive.Dashboard;

/// <summary>The rooms of the administration, for a host that has the services behind them.</summary>
public static class AdministrationHost
{
    /// <summary>Maps the rooms in which the office keeps units, calendars, procedures, definitions and the quarantine, and sees how the server is.</summary>
    public static IEndpointRouteBuilder MapAdministration(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/admin").AddEndpointFilter(SecurityHeaders.AddAsync).ExcludeFromDescription();
        pages.MapGet("", (HttpContext context, AdminPages page) => page.ShowAsync(context));
        pages.MapGet("/units", (HttpContext context, UnitsPages page) => page.ShowAsync(context));
        pages.MapGet("/calendars", (HttpContext context, CalendarsPages page) => page.ShowAsync(context));
        pages.MapGet("/procedures", (HttpContext context, ProceduresPages page) => page.ShowAsync(context));
        pages.MapGet("/definitions", (HttpContext context, DefinitionsPages page) => page.ShowAsync(context));
        pages.MapGet("/quarantine", (HttpContext context, QuarantinePages page) => page.ShowAsync(context));
        pages.MapGet("/quarantine/{id:long}", (long id, HttpContext context, QuarantinePages page) => page.ShowAsync(id, context));
        pages.MapGet("/health", (HttpContext context, HealthPages page) => page.ShowAsync(context));
        var forms = pages.MapGroup("").AddEndpointFilter(OwnPosts.CheckTableAsync);
        forms.MapPost("/key", (HttpContext context, AdminPages page) => page.EnterAsync(context));
        forms.MapPost("/units", (HttpContext context, UnitsPages page) => page.AddAsync(context));
        forms.MapPost("/units/reorganisations", (HttpContext context, UnitsPages page) => page.ReorganiseAsync(context));
        forms.MapPost("/calendars", (HttpContext context, CalendarsPages page) => page.EnterAsync(context));
        forms.MapPost("/calendars/following", (HttpContext context, CalendarsPages page) => page.FollowAsync(context));
        forms.MapPost("/procedures", (HttpContext context, ProceduresPages page) => page.EnterAsync(context));
        forms.MapPost("/definitions", (HttpContext context, DefinitionsPages page) => page.EnterAsync(context));
        forms.MapPost("/quarantine", (HttpContext context, QuarantinePages page) => page.SettleAsync(context));
        forms.MapPost("/quarantine/{id:long}", (long id, HttpContext context, QuarantinePages page) => page.FixAsync(id, context));
        return endpoints;
    }

    internal static void AddRooms(IServiceCollection services)
    {
        services.AddSingleton<AdminRooms>();
        services.AddSingleton<AdminDesk>();
        services.AddSingleton<AdminPages>();
        services.AddSingleton<UnitsPages>();
        services.AddSingleton<CalendarsPages>();
        services.AddSingleton<ProceduresPages>();
        services.AddSingleton<DefinitionsPages>();
        services.AddSingleton<QuarantinePages>();
        services.AddSingleton<HealthPages>();
    }
}
