using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using ParLive.Access.Sources;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Doors;

/// <summary>Stands before every endpoint: finds its row, lets pass or refuses, and keeps in the audit what was done behind it.</summary>
internal sealed partial class DoorsMiddleware(RequestDelegate next, Doorkeeper keeper, IServiceProvider services, TimeProvider clock, ILogger<DoorsMiddleware> log)
{
    private const string NoKey = "Send the source's key as 'Authorization: Bearer plk_...'.";
    private const string Keepers = "an administrator of all units, signed in, or 'parlive accounts' on the server's own machine";
    private const string UnknownKey = "No source holds this key; it may have been revoked.";

    private readonly ConcurrentDictionary<Endpoint, Door?> _doors = new();

    public Task InvokeAsync(HttpContext context)
    {
        // Where nothing is mapped, nothing is answered but that.
        if (context.GetEndpoint() is not { } endpoint) return next(context);
        if (_doors.GetOrAdd(endpoint, DoorOf) is not { } door) return RefuseAsync(context, null, Verdict.Refused);

        return door.Key == KeyRight.Source && SignedBodies.Names(context.Request) && services.GetService<ISourceKeys>() is { } keys
            ? InvokeSignedAsync(context, door, keys)
            : InvokeAsync(context, door);
    }

    // Only where sources send, and never beside a key that is shown: what the signature covers is then all that counts.
    private async Task InvokeSignedAsync(HttpContext context, Door door, ISourceKeys keys)
    {
        if (await new SignedBodies(keys, clock).RefusalAsync(context) is var (status, sentence))
        {
            context.Response.Headers.CacheControl = "no-store";
            await Results.Problem(sentence, statusCode: status).ExecuteAsync(context);
            return;
        }

        context.Request.Headers.Remove(HeaderNames.Authorization);
        await InvokeAsync(context, door);
    }

    private Task InvokeAsync(HttpContext context, Door door)
    {
        var units = UnitsOf(door, context);
        var caller = keeper.CallerOf(context, door);
        // While doors are open pages ask for the operator's key themselves, in words.
        if (keeper.IsClosed || door.OnceClosed || !door.IsPage)
        {
            if (keeper.Judge(door, caller, units) is var verdict and not Verdict.Passes) return RefuseAsync(context, door, verdict, caller);
            // A page of another site can have a browser send its cookies along; it cannot have it say that it was this site.
            if (caller.Kind == CallerKind.Account && ChangesSomething(context.Request) && !OwnSite.Sent(context.Request)) return RefuseAsync(context, door, Verdict.Refused);
        }

        var passage = new Passage(door, caller, keeper.SeesDossiers(caller, units), keeper.IsSetOver(caller, units));
        context.Features.Set(passage);
        return door.Act is null || (!keeper.IsClosed && !ChangesSomething(context.Request)) ? next(context) : PassAsync(context, passage, units);
    }

    private static bool ChangesSomething(HttpRequest request) => !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private static Door? DoorOf(Endpoint endpoint) =>
        endpoint is RouteEndpoint routed ? DoorsFeature.NamesOf(routed).Select(DoorTable.Find).FirstOrDefault(door => door is not null) : null;

    private static IReadOnlyList<string> UnitsOf(Door door, HttpContext context) => door.Unit switch
    {
        UnitIn.Route => [Convert.ToString(context.Request.RouteValues[door.UnitName], CultureInfo.InvariantCulture) ?? ""],
        UnitIn.Query => [.. context.Request.Query[door.UnitName].OfType<string>().Where(unit => unit.Length > 0)],
        _ => [],
    };

    // The line is written before the answer leaves: what was sent stands in the audit, whatever happens in that moment.
    private async Task PassAsync(HttpContext context, Passage passage, IReadOnlyList<string> units)
    {
        var book = services.GetService<IOfficeBook>();
        context.Response.OnStarting(NoteAsync);
        await next(context);
        // Whoever hung up was not answered, and did it all the same.
        await NoteAsync();

        Task NoteAsync()
        {
            if (book is not { } kept || context.Response.StatusCode >= StatusCodes.Status400BadRequest) return Task.CompletedTask;
            // Once.
            book = null;
            return WriteAsync(kept, context, passage, units);
        }
    }

    private async Task WriteAsync(IOfficeBook book, HttpContext context, Passage passage, IReadOnlyList<string> units)
    {
        var subject = units.Count > 0 ? string.Join(' ', units) : string.Join(' ', context.Request.RouteValues.Values);
        var what = passage.After ?? (context.Request.QueryString.HasValue ? context.Request.Path + context.Request.QueryString.Value : context.Request.Path);
        var act = new AuditAct(
            passage.Caller.Name, context.Connection.RemoteIpAddress?.ToString() ?? "", passage.Door.Act!, subject, passage.Before, what);
        try
        {
            await book.Note(act, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotNoted(failure, act.Act, act.By, act.Subject);
            // What was changed is done, and answered. What was asked for does not leave the house unnoticed.
            if (!ChangesSomething(context.Request)) throw;
        }
    }

    private Task RefuseAsync(HttpContext context, Door? door, Verdict verdict, Caller? caller = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (door is not { IsPage: true }) return ToldAsync(context, door, verdict, caller);
        if (verdict == Verdict.MustChoose) return LedAsync(context, "/account");
        // Nobody can type anything on a television: it goes back to where it is paired, or is told its wall.
        if (door.Displays && HttpMethods.IsGet(context.Request.Method) && (caller is { Kind: CallerKind.Display } || (verdict == Verdict.Unknown && context.Request.Query.ContainsKey("display"))))
            return LedAsync(context, "/display");
        if (verdict == Verdict.Unknown) return LedAsync(context, "/sign-in" + (HttpMethods.IsGet(context.Request.Method) ? $"?return={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}" : ""));

        return services.GetService<IRefusalPages>() is { } pages ? ShownAsync(context, pages) : ToldAsync(context, door, verdict, caller);
    }

    private static Task LedAsync(HttpContext context, string where)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = context.Request.PathBase + where;
        return Task.CompletedTask;
    }

    private static async Task ShownAsync(HttpContext context, IRefusalPages pages) => await (await pages.RefusedAsync(context)).ExecuteAsync(context);

    private static Task ToldAsync(HttpContext context, Door? door, Verdict verdict, Caller? caller)
    {
        var isUnknown = verdict == Verdict.Unknown;
        if (isUnknown && door is { Key: not (KeyRight.None or KeyRight.Console) }) context.Response.Headers.WWWAuthenticate = "Bearer realm=\"parlive\"";
        var sentence = isUnknown && door is { Key: KeyRight.Console } ? $"Accounts are kept by {Keepers}."
            : isUnknown ? context.Request.Headers.Authorization.Count == 0 ? NoKey : UnknownKey
            : verdict == Verdict.MustChoose ? "Choose a password first, at /account."
            : caller is { Kind: CallerKind.Source, Source: { } source } ? $"The key of '{source}' does not open this; {(door is { Key: KeyRight.Console } ? Keepers : $"one of '{Caller.OperatorKey}'")} does."
            : "This may not be seen or done with what was shown at the door.";
        return Results.Problem(sentence, statusCode: isUnknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "The audit could not be written: {Act} by {By}, about {Subject}")]
    private partial void LogNotNoted(Exception failure, string act, string by, string subject);
}
