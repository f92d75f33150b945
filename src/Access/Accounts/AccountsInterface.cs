using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ParLive.Access.Accounts;

/// <summary>Accounts over HTTP, as administrators' programs and commands on the server's own machine keep them.</summary>
/// <remarks>Every host has it, whatever its roles: whoever locked himself out cannot choose beside which one his command runs.</remarks>
public static class AccountsInterface
{
    // Names of people stay readable. Nothing written with it is put into HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps <c>/api/accounts</c>.</summary>
    public static IEndpointRouteBuilder MapAccountsInterface(this IEndpointRouteBuilder routes)
    {
        // Answers hold names of people and, once, a password.
        var accounts = routes.MapGroup("/api/accounts").WithTags("Accounts").AddEndpointFilter(static (invocation, next) =>
        {
            invocation.HttpContext.Response.Headers.CacheControl = "no-store";
            return next(invocation);
        });
        accounts.MapGet("", (HttpContext context, AccountDesk desk) => DoneAsync(context, () => Task.FromResult(Of(desk.List())))).WithName("accounts")
            .WithSummary("All accounts with their roles, and nothing by which they prove themselves.").Produces<IReadOnlyList<ListedAccount>>().ProducesProblem(401).ProducesProblem(403);
        Told(accounts.MapPost("", AddAsync).WithName("add-account")
            .WithSummary("Adds an account, with a role if one is named, and tells its password once; it has to be changed at the first sign-in."), StatusCodes.Status201Created);
        Told(accounts.MapPost("/{name}/password", ResetAsync).WithName("reset-password")
            .WithSummary("Gives an account another password, told once, and lets it try again at once; its sessions end. withoutSecondFactor takes its second factor off too."), StatusCodes.Status200OK);
        Changed(accounts.MapPost("/{name}/disabling", (HttpContext context, string name, AccountDesk desk) => ChangedAsync(context, () => desk.DisableAsync(name))).WithName("disable-account")
            .WithSummary("Keeps an account out; its sessions end. The last administrator of all units stays."));
        Changed(accounts.MapPost("/{name}/enabling", (HttpContext context, string name, AccountDesk desk) => ChangedAsync(context, () => desk.EnableAsync(name))).WithName("enable-account")
            .WithSummary("Lets a disabled account in again."));
        Changed(accounts.MapPost("/{name}/unlocking", (HttpContext context, string name, AccountDesk desk) => ChangedAsync(context, () => desk.UnlockAsync(name))).WithName("unlock-account")
            .WithSummary("Lets an account try again at once after wrong attempts."));
        Changed(accounts.MapPost("/{name}/roles", (HttpContext context, string name, RoleMeant meant, AccountDesk desk) => ChangedAsync(context, () => desk.GrantAsync(name, meant.ToGrant())))
            .WithName("grant-role").WithSummary("Gives an account a role in a unit and all below it."));
        Changed(accounts.MapPost("/{name}/roles/revocation", (HttpContext context, string name, RoleMeant meant, AccountDesk desk) => ChangedAsync(context, () => desk.RevokeAsync(name, meant.ToGrant())))
            .WithName("revoke-role").WithSummary("Takes a role back. The last administrator of all units keeps his."));
        Changed(accounts.MapPost("/{name}/logins", (HttpContext context, string name, LoginMeant meant, AccountDesk desk) => ChangedAsync(context, () => desk.TieAsync(name, meant.Subject ?? "")))
            .WithName("tie-account").WithSummary("Lets an account sign in by way of the organisation's own provider, which knows the person by a subject."));
        return routes;
    }

    private static void Told(RouteHandlerBuilder route, int status) => Refusing(route.Produces<ToldPassword>(status));

    private static void Changed(RouteHandlerBuilder route) => Refusing(route.Produces<ListedAccount>());

    private static void Refusing(RouteHandlerBuilder route) => route.ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static Task<IResult> AddAsync(HttpContext context, AccountMeant meant, AccountDesk desk) => DoneAsync(context, async () =>
    {
        var grant = meant.Role is null ? null : new RoleMeant(meant.Role, meant.Unit).ToGrant();
        var name = AccountNames.Normal(meant.Name ?? "");
        return Of(new ToldPassword(name, await desk.AddAsync(name, meant.Person ?? "", grant)), StatusCodes.Status201Created);
    });

    private static Task<IResult> ResetAsync(HttpContext context, string name, ResetMeant? meant, AccountDesk desk) => DoneAsync(context, async () =>
        Of(new ToldPassword(AccountNames.Normal(name), await desk.ResetAsync(name, meant?.WithoutSecondFactor ?? false))));

    private static Task<IResult> ChangedAsync(HttpContext context, Func<Task<ListedAccount>> change) => DoneAsync(context, async () => Of(await change()));

    private static async Task<IResult> DoneAsync(HttpContext context, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (AccountRefusedException refused)
        {
            var status = refused.Problem switch { "unknown" => StatusCodes.Status404NotFound, "gone" => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity };
            return Results.Problem(refused.Message, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = refused.Problem });
        }
        catch (Exception weather) when (weather is IOException or TimeoutException)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Problem($"The journal cannot take anything now: {weather.Message} Nothing was changed; try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Of<T>(T value, int status = StatusCodes.Status200OK) => Results.Json(value, Json, statusCode: status);

    /// <summary>An account that is to be.</summary>
    /// <param name="Name">By which it signs in.</param>
    /// <param name="Person">Whose it is, in words; may be left out.</param>
    /// <param name="Role">viewer, leader, operator, administrator or auditor; none if left out.</param>
    /// <param name="Unit">The code or key of the unit in which it has that role; all units if left out.</param>
    internal sealed record AccountMeant(string? Name, string? Person, string? Role, string? Unit);

    /// <summary>A role that is given or taken back.</summary>
    /// <param name="Role">viewer, leader, operator, administrator or auditor.</param>
    /// <param name="Unit">The code or key of the unit; all units if left out.</param>
    internal sealed record RoleMeant(string? Role, string? Unit)
    {
        /// <summary>As accounts have it.</summary>
        public Grant ToGrant() => new(AccountDesk.RoleOf(Role), Unit ?? Grant.Everywhere);
    }

    /// <summary>How a password is given anew.</summary>
    /// <param name="WithoutSecondFactor">Whether the second factor goes too.</param>
    internal sealed record ResetMeant(bool? WithoutSecondFactor);

    /// <summary>By what the organisation's provider knows somebody.</summary>
    /// <param name="Subject">Its subject (sub).</param>
    internal sealed record LoginMeant(string? Subject);

    /// <summary>A password that is told once.</summary>
    /// <param name="Name">The account.</param>
    /// <param name="Password">Its password, until it is changed at the first sign-in.</param>
    internal sealed record ToldPassword(string Name, string Password);
}
