using System.Globalization;
using Microsoft.AspNetCore.Http;
using ParLive.Access.Sources;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.SignIn;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Administration;

/// <summary>All sources, for whoever looks after them: their keys, and how much they may send.</summary>
internal sealed class SourcesPages(AdminDesk desk, PageWriter writer, AdminRooms rooms)
{
    // Words that an address may ask the page to say; anything else in it is not said.
    private static readonly string[] Sayable = ["revoked", "limited"];

    /// <summary>Shows them.</summary>
    public Task<IResult> ShowAsync(HttpContext context, SourceRoll roll)
    {
        var said = context.Request.Query["said"].ToString();
        return PageAsync(context, roll, StatusCodes.Status200OK, new SourcesModel { Said = Sayable.Contains(said, StringComparer.Ordinal) ? $"sources.said.{said}" : null });
    }

    /// <summary>Does something about one.</summary>
    public async Task<IResult> ActAsync(HttpContext context, SourceDesk sources, SourceRoll roll)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (source, key) = (SignInPages.Field(form, "source").Trim(), SignInPages.Field(form, "key"));
        try
        {
            switch (form["act"].ToString())
            {
                case "issue":
                    return await ToldAsync(context, roll, await sources.IssueAsync(OrderOf(form, source), context.RequestAborted));
                case "rotate":
                    return await ToldAsync(context, roll, await sources.RotateAsync(key, TimeSpan.FromDays(Number(form, "days") ?? SourceDesk.Overlap.TotalDays), context.RequestAborted));
                case "revoke":
                    await sources.RevokeAsync(key, context.RequestAborted);
                    return See(context, "revoked");
                case "revoke-all":
                    await sources.RevokeAllAsync(source, context.RequestAborted);
                    return See(context, "revoked");
                case "limit":
                    await sources.LimitAsync(source, new SourceLimits(Number(form, "perSecond"), Whole(form, "burst"), Whole(form, "perDay")), context.RequestAborted);
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
        return AdminDesk.DayIn(typed) is { } day ? desk.StartOf(day.AddDays(1)) : throw new SourceRefusedException("expires", "A day is written 2027-01-31.");
    }

    private static double? Number(IFormCollection form, string name) => SignInPages.Field(form, name).Trim().Replace(',', '.') is not { Length: > 0 } typed ? null
        : double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1e9 ? number
        : throw new SourceRefusedException("limit", $"'{typed}' is no number.");

    private static long? Whole(IFormCollection form, string name) => SignInPages.Field(form, name).Trim() is not { Length: > 0 } typed ? null
        : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new SourceRefusedException("limit", $"'{typed}' is no whole number.");

    private Task<IResult> ToldAsync(HttpContext context, SourceRoll roll, MadeKey made) => PageAsync(context, roll, StatusCodes.Status200OK, new SourcesModel { Told = made });

    private static IResult See(HttpContext context, string said) =>
        AdminDesk.See(context, "admin/sources", said);

    private async Task<IResult> PageAsync(HttpContext context, SourceRoll roll, int status, SourcesModel model)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return await writer.PageAsync<SourcesPage>(language, status, new(StringComparer.Ordinal)
        {
            ["Document"] = writer.Document(context, language),
            ["Rooms"] = rooms.For(context),
            ["Model"] = model with
            {
                Sources = await roll.ReadAsync(context.RequestAborted),
                Units = desk.Units,
                Zone = desk.Zone,
            },
            ["NameOf"] = desk.NameIn(language),
        });
    }
}
