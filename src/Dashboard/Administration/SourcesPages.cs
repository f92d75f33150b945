using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Sources;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>All sources, for whoever looks after them: their keys, and how much they may send.</summary>
internal sealed class SourcesPages(IUnitFeed feed, PageWriter writer)
{
    private const int MostUnits = 400;

    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable = ["revoked", "limited"];

    /// <summary>Shows them.</summary>
    public Task<IResult> ShowAsync(HttpContext context, SourceRoll roll)
    {
        var said = context.Request.Query["said"].ToString();
        return PageAsync(context, roll, StatusCodes.Status200OK, new SourcesModel { Said = Sayable.Contains(said, StringComparer.Ordinal) ? $"sources.said.{said}" : null });
    }

    /// <summary>Does something about one.</summary>
    public async Task<IResult> ActAsync(HttpContext context, SourceDesk desk, SourceRoll roll)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (source, key) = (SignInPages.Field(form, "source").Trim(), SignInPages.Field(form, "key"));
        try
        {
            switch (form["act"].ToString())
            {
                case "issue":
                    return await ToldAsync(context, roll, await desk.IssueAsync(OrderOf(form, source), context.RequestAborted));
                case "rotate":
                    return await ToldAsync(context, roll, await desk.RotateAsync(key, TimeSpan.FromDays(Number(form, "days") ?? SourceDesk.Overlap.TotalDays), context.RequestAborted));
                case "revoke":
                    await desk.RevokeAsync(key, context.RequestAborted);
                    return See(context, "revoked");
                case "revoke-all":
                    await desk.RevokeAllAsync(source, context.RequestAborted);
                    return See(context, "revoked");
                case "limit":
                    await desk.LimitAsync(source, new SourceLimits(Number(form, "perSecond"), Whole(form, "burst"), Whole(form, "perDay")), context.RequestAborted);
                    return See(context, "limited");
                default:
                    return Results.StatusCode(StatusCodes.Status400BadRequest);
            }
        }
        catch (SourceRefusedException refused)
        {
            return await PageAsync(context, roll, StatusCodes.Status422UnprocessableEntity, new SourcesModel { Problem = refused.Problem, Typed = source });
        }
    }

    private KeyOrder OrderOf(IFormCollection form, string source)
    {
        var units = SignInPages.Field(form, "units").Split([',', ';', ' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new KeyOrder(source, new KeyScope(units, [.. form["kind"].OfType<string>()]), EndOf(SignInPages.Field(form, "expires")), form["signs"] == "on");
    }

    // A day is good to its end.
    private DateTimeOffset? EndOf(string typed)
    {
        if (typed.Length == 0) return null;
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year > 9998) throw new SourceRefusedException("expires", "A day is written 2027-01-31.");

        var local = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Figures.Shown.Zone(Zone).GetUtcOffset(local));
    }

    private static double? Number(IFormCollection form, string name) => SignInPages.Field(form, name).Trim().Replace(',', '.') is not { Length: > 0 } typed ? null
        : double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e9 ? number
        : throw new SourceRefusedException("limit", $"'{typed}' is no number.");

    private static long? Whole(IFormCollection form, string name) => SignInPages.Field(form, name).Trim() is not { Length: > 0 } typed ? null
        : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SourceRefusedException("limit", $"'{typed}' is no whole number.");

    private Task<IResult> ToldAsync(HttpContext context, SourceRoll roll, MadeKey made) => PageAsync(context, roll, StatusCodes.Status200OK, new SourcesModel { Told = made });

    private static IResult See(HttpContext context, string said) =>
        SignInPages.See(context, $"/admin/sources?lang={Display.LanguageOf(context.Request.Query)}&said={said}");

    private string Zone => feed.Roots is [var root, ..] ? root.Zone : "UTC";

    private async Task<IResult> PageAsync(HttpContext context, SourceRoll roll, int status, SourcesModel model)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        var roots = feed.Roots;
        return await writer.PageAsync<SourcesPage>(language, status, new(StringComparer.Ordinal)
        {
            ["Document"] = writer.Document(context, language),
            ["Model"] = model with
            {
                Sources = await roll.ReadAsync(context.RequestAborted),
                Units = [.. roots.Concat(roots.SelectMany(root => feed.ChildrenOf(root.Key))).Take(MostUnits)],
                Zone = Zone,
            },
            ["NameOf"] = (Func<string, string>)(unit => feed.Find(unit) is { } found ? Scenes.UnitNames.Of(found, language) : unit),
        });
    }
}
