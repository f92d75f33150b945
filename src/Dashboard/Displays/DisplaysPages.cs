using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Displays;

/// <summary>The page of whoever runs the screens: all displays with their last painted frame, and what can be asked of them.</summary>
internal sealed class DisplaysPages(
    DisplayBook book, PairingDesk desk, DisplayOrders orders, OperatorGate gate, IUnitFeed feed, PageWriter writer, TimeProvider clock)
{
    private const int MostUnits = 400;

    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable =
        ["displays.paired", "displays.changed", "displays.reloading", "displays.identifying", "displays.revoked", "displays.gone"];

    /// <summary>Shows all displays.</summary>
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var said = $"displays.{context.Request.Query["said"]}";
        return gate.Lets(context, "GET /displays")
            ? PageAsync(context, StatusCodes.Status200OK, model => model with { Said = Sayable.Contains(said, StringComparer.Ordinal) ? said : null })
            : KeyAsync(context, StatusCodes.Status200OK, isWrong: false);
    }

    /// <summary>Hears the operator's key.</summary>
    public async Task<IResult> EnterAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return gate.Enter(context, form["key"].ToString()) ? Back(context, "") : await KeyAsync(context, StatusCodes.Status403Forbidden, isWrong: true);
    }

    /// <summary>Pairs the screen that shows a code.</summary>
    public async Task<IResult> PairAsync(HttpContext context)
    {
        if (!gate.Lets(context, "POST /displays"))
            return await KeyAsync(context, StatusCodes.Status403Forbidden, isWrong: false);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (typed, code) = (DisplayDraft.From(form), form["code"].ToString().Trim());
        var (profile, problem) = typed.Judge(feed);
        problem ??= book.All.Any(display => display.Profile.Name == profile!.Name) ? "displays.wrong.taken"
            : book.All.Count >= DisplayBook.Most ? "displays.wrong.many"
            : desk.IsClosed ? "displays.wrong.closed"
            : TryWrite(() => desk.Take(code, hash => book.Pair(hash, profile!)) is not null, "displays.wrong.code");
        if (problem is null) Passage.Tell(context, null, JsonSerializer.Serialize(profile));
        return problem is null
            ? Back(context, "paired")
            : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, model =>
                model with { Said = problem, IsWrong = true, Typed = typed, Code = code });
    }

    /// <summary>Asks something of one display, or lets it show something else.</summary>
    public async Task<IResult> ActAsync(string id, HttpContext context)
    {
        if (!gate.Lets(context, "POST /displays/{id}"))
            return await KeyAsync(context, StatusCodes.Status403Forbidden, isWrong: false);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (book.Find(id) is not { } known)
            return Back(context, "gone");
        Passage.Tell(context, JsonSerializer.Serialize(known.Profile), form["act"].ToString());
        switch (form["act"].ToString())
        {
            case "reload":
                orders.Reload(id);
                return Back(context, "reloading");
            case "identify":
                orders.Identify(id);
                return Back(context, "identifying");
            case "revoke":
                return await RevokeAsync(id, context);
            case "change":
                return await ChangeAsync(id, DisplayDraft.From(form), context);
            default:
                return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private async Task<IResult> RevokeAsync(string id, HttpContext context)
    {
        if (TryWrite(() => book.Revoke(id), "displays.gone") is { } problem)
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, model => model with { Said = problem, IsWrong = true });
        orders.Forget(id);
        return Back(context, "revoked");
    }

    private async Task<IResult> ChangeAsync(string id, DisplayDraft typed, HttpContext context)
    {
        var (profile, problem) = typed.Judge(feed);
        problem ??= book.All.Any(display => display.Id != id && display.Profile.Name == profile!.Name) ? "displays.wrong.taken"
            : TryWrite(() => book.Assign(id, profile!), "displays.gone");
        if (problem is null) Passage.Tell(context, Passage.Of(context)?.Before, JsonSerializer.Serialize(profile));
        return problem is null
            ? Back(context, "changed")
            : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, model => model with { Said = problem, IsWrong = true, About = (id, typed) });
    }

    // The key of what is wrong, or null.
    private static string? TryWrite(Func<bool> write, string otherwise)
    {
        try
        {
            return write() ? null : otherwise;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "displays.wrong.disk";
        }
    }

    private static IResult Back(HttpContext context, string said)
    {
        // See other: a page that is loaded again does not ask again.
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.Location = $"{context.Request.PathBase}/displays?lang={language}{(said.Length > 0 ? $"&said={said}" : "")}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private Task<IResult> KeyAsync(HttpContext context, int status, bool isWrong)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return writer.PageAsync<DisplaysKeyPage>(language, status, new(StringComparer.Ordinal)
        {
            ["Model"] = writer.Document(context, language),
            ["IsWrong"] = isWrong,
        });
    }

    private Task<IResult> PageAsync(HttpContext context, int status, Func<DisplaysModel, DisplaysModel> with)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        var roots = feed.Roots;
        IReadOnlyList<UnitInfo> units = [.. roots.Concat(roots.SelectMany(root => feed.ChildrenOf(root.Key))).Take(MostUnits)];
        var model = with(new DisplaysModel(
            writer.Document(context, language), book.All, units, clock.GetUtcNow(), roots.Count > 0 ? roots[0].Zone : "UTC",
            DisplayDraft.Empty(roots.Count > 0 ? roots[0].Code : "", language), "", null, IsWrong: false, null));
        return writer.PageAsync<DisplaysPage>(language, status, new(StringComparer.Ordinal) { ["Model"] = model });
    }
}
