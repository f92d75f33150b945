using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ParLive.Access.Accounts;
using ParLive.Access.Sources;
using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;

namespace ParLive.Dashboard;

/// <summary>The pages of accounts, for a host that has them.</summary>
public static class AccountsHost
{
    /// <summary>Maps signing in and out, one's own account, all accounts, the audit, and the way to the first one.</summary>
    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AddEndpointFilter(SecurityHeaders.AddAsync).ExcludeFromDescription();
        pages.MapGet("/sign-in", (HttpContext context, SignInPages page) => page.ShowAsync(context));
        pages.MapGet("/sign-in/elsewhere", (HttpContext context, SignInPages page, SignIns signIns) => page.Elsewhere(context, signIns));
        pages.MapGet("/sign-in/returned", (HttpContext context, SignInPages page, SignIns signIns) => page.ReturnedAsync(context, signIns));
        pages.MapGet("/sign-out", (HttpContext context, SignInPages page) => page.LeavingAsync(context));
        pages.MapGet("/setup", (HttpContext context, SignInPages page, SetupDesk desk) => page.SetupAsync(context, desk));
        pages.MapGet("/admin/accounts", (HttpContext context, AccountsPages page) => page.ShowAsync(context));
        pages.MapGet("/admin/sources", (HttpContext context, SourcesPages page, SourceRoll roll) => page.ShowAsync(context, roll));
        pages.MapGet("/admin/audit", (HttpContext context, AuditPages page) => page.ShowAsync(context));
        pages.MapGet("/admin/audit.csv", (HttpContext context, AuditPages page) => page.Send(context));
        pages.MapGet("/account", (HttpContext context, AccountPages page) => page.ShowAsync(context));
        var forms = pages.MapGroup("").AddEndpointFilter(OwnPosts.CheckFormAsync);
        forms.MapPost("/sign-in", (HttpContext context, SignInPages page, SignIns signIns) => page.EnterAsync(context, signIns));
        forms.MapPost("/sign-in/code", (HttpContext context, SignInPages page, SignIns signIns) => page.EnterCodeAsync(context, signIns));
        forms.MapPost("/sign-out", (HttpContext context, SignIns signIns) => SignInPages.LeaveAsync(context, signIns));
        forms.MapPost("/setup", (HttpContext context, SignInPages page, SetupDesk desk, Accounts accounts, IActor actor) => page.SetUpAsync(context, desk, accounts, actor));
        forms.MapPost("/account/password", (HttpContext context, AccountPages page, Accounts accounts, SignIns signIns) => page.ChangeAsync(context, accounts, signIns));
        forms.MapPost("/account/second-factor", (HttpContext context, AccountPages page, Accounts accounts, SignIns signIns, TimeProvider clock) =>
            page.SecondFactorAsync(context, accounts, signIns, clock));
        forms.MapPost("/admin/accounts", (HttpContext context, AccountsPages page, AccountDesk desk) => page.AddAsync(context, desk));
        forms.MapPost("/admin/accounts/{name}", (string name, HttpContext context, AccountsPages page, AccountDesk desk) => page.ActAsync(name, context, desk));
        forms.MapPost("/admin/sources", (HttpContext context, SourcesPages page, SourceDesk desk, SourceRoll roll) => page.ActAsync(context, desk, roll));
        return endpoints;
    }
}
