using Microsoft.AspNetCore.Http;
using ParLive.Dashboard.Administration;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Displays;

/// <summary>The page of whoever runs the screens: all displays with their last painted frame, and what can be asked of them.</summary>
internal sealed class DisplaysPages(
    DisplayBook book, IDisplayDesk desk, OperatorGate gate, IUnitFeed feed, PageWriter writer, AdminRooms rooms, TimeProvider clock)
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
            : await PairAsync(code, profile!, context);
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
        switch (form["act"].ToString())
        {
            case "reload":
                await desk.Ask(id, DisplayOrder.Reload);
                return Back(context, "reloading");
            case "identify":
                await desk.Ask(id, DisplayOrder.Identify);
                return Back(context, "identifying");
            case "revoke":
                return await RevokeAsync(known, context);
            case "change":
                return await ChangeAsync(known, DisplayDraft.From(form), context);
            default:
                return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    // The key of what is wrong, or null.
    private async Task<string?> PairAsync(string code, DisplayProfile profile, HttpContext context)
    {
        var claim = await desk.Claim(code, context.RequestAborted);
        if (claim.IsClosed) return "displays.wrong.closed";
        if (claim.PassHash is not { } pass) return "displays.wrong.code";

        var problem = await TryWriteAsync(() => book.PairAsync(pass, profile, context.RequestAborted), "displays.wrong.code");
        if (problem is null) await desk.Settle(pass);
        return problem;
    }

    private async Task<IResult> RevokeAsync(PairedDisplay known, HttpContext context)
    {
        if (await TryWriteAsync(() => book.RevokeAsync(known, context.RequestAborted), "displays.gone") is { } problem)
            return await PageAsync(context, StatusCodes.Status422UnprocessableEntity, model => model with { Said = problem, IsWrong = true });
        await desk.Forget(known.Id);
        return Back(context, "revoked");
    }

    private async Task<IResult> ChangeAsync(PairedDisplay known, DisplayDraft typed, HttpContext context)
    {
        var (profile, problem) = typed.Judge(feed);
        problem ??= book.All.Any(display => display.Id != known.Id && display.Profile.Name == profile!.Name) ? "displays.wrong.taken"
            : await TryWriteAsync(() => book.AssignAsync(known, profile!, context.RequestAborted), "displays.gone");
        return problem is null
            ? Back(context, "changed")
            : await PageAsync(context, StatusCodes.Status422UnprocessableEntity, model => model with { Said = problem, IsWrong = true, About = (known.Id, typed) });
    }

    // The key of what is wrong, or null.
    private static async Task<string?> TryWriteAsync(Func<Task> write, string otherwise)
    {
        try
        {
            await write();
            return null;
        }
        catch (StaleEntryException)
        {
            return otherwise;
        }
        catch (IOException)
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

    private async Task<IResult> PageAsync(HttpContext context, int status, Func<DisplaysModel, DisplaysModel> with)
    {
        var heard = (await desk.Heard(context.RequestAborted)).ToDictionary(said => said.Id, StringComparer.Ordinal);
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        var roots = feed.Roots;
        IReadOnlyList<UnitInfo> units = [.. roots.Concat(roots.SelectMany(root => feed.ChildrenOf(root.Key))).Take(MostUnits)];
        var model = with(new DisplaysModel(
            writer.Document(context, language), rooms.For(context), [.. book.All.Select(display => new ListedDisplay(display, heard.GetValueOrDefault(display.Id)))], units, clock.GetUtcNow(), roots.Count > 0 ? roots[0].Zone : "UTC",
            DisplayDraft.Empty(roots.Count > 0 ? roots[0].Code : "", language), "", null, IsWrong: false, null));
        return await writer.PageAsync<DisplaysPage>(language, status, new(StringComparer.Ordinal) { ["Model"] = model });
    }
}
