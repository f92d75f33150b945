using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Displays;

namespace ParLive.Dashboard.Displays;

/// <summary>What a screen on a wall asks: which code to show until it is paired, and what it should show from then on.</summary>
/// <remarks>
/// The page gives out nothing: a cookie that must not come from elsewhere (SameSite) is not brought by a visitor who follows a link from
/// elsewhere, and giving him another one would make his screen forget that it is paired. Only the page's own question does.
/// </remarks>
internal sealed class ScreenPages(DisplayBook book, DisplayPasses passes, IDisplayDesk desk, PageWriter writer, TimeProvider clock, IOptions<DashboardOptions> options)
{
    private static readonly DisplayOrders Nothing = new(0, 0, IsNewDay: false);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Leads a paired screen to its wall, and any other to its code.</summary>
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (DisplayPass.Brought(context) is { } pass && await book.FindPassAsync(DisplayPass.HashOf(pass), context.RequestAborted) is { } display)
        {
            DisplayPass.Give(context, pass);
            passes.Give(context, display);
            return Results.Redirect($"{context.Request.PathBase}/{display.Wall}");
        }
        var language = Display.LanguageOf(context.Request.Query);
        return await writer.PageAsync<ScreenPage>(language, StatusCodes.Status200OK, new(StringComparer.Ordinal)
        {
            ["Model"] = writer.Document(context, language, Display.From(context.Request.Query).Theme),
            ["Address"] = $"{context.Request.Host}{context.Request.PathBase}/displays",
        });
    }

    /// <summary>Answers a screen that waits.</summary>
    public async Task<IResult> CodeAsync(HttpContext context)
    {
        var (build, stop) = (options.Value.Build, context.RequestAborted);
        if (DisplayPass.Brought(context) is { } brought)
        {
            // In this order: a screen that is paired between the two questions is found by the second.
            var hash = DisplayPass.HashOf(brought);
            if (await desk.CodeFor(hash, stop) is { } shown)
                return Answer(new("waiting", build, shown));
            if (await book.FindPassAsync(hash, stop) is { } display)
            {
                passes.Give(context, display);
                return Answer(Paired(display, Nothing));
            }
        }
        // A pass that was taken back is never given a new life: whoever else has it would get in with it.
        var pass = DisplayPass.New();
        if (await desk.Admit(DisplayPass.HashOf(pass), stop) is not { } code)
            return Answer(new("full", build));
        DisplayPass.Give(context, pass);
        return Answer(new("waiting", build, code));
    }

    /// <summary>Hears what a display painted, and answers what it should do.</summary>
    public async Task<IResult> StateAsync(HttpContext context)
    {
        if (DisplayPass.Brought(context) is not { } pass || await book.FindPassAsync(DisplayPass.HashOf(pass), context.RequestAborted) is not { } display)
            return Answer(new("unknown", options.Value.Build));
        if (await ReportAsync(context) is not { } report)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var now = clock.GetUtcNow();
        var heard = await desk.Hear(display.Id, report.Painted(now), report.Glass(context.Request.Headers.UserAgent.ToString()), context.RequestAborted);
        if (heard.IsNewDay)
            DisplayPass.Give(context, pass);
        passes.Give(context, display);
        return Answer(Paired(display, heard));
    }

    private DisplayAnswer Paired(PairedDisplay display, DisplayOrders orders) => new(
        "paired", options.Value.Build, Wall: display.Wall, Display: display.Stamp, Name: display.Profile.Name, Reload: orders.Reload, Identify: orders.Identify);

    private static IResult Answer(DisplayAnswer answer) => Results.Json(answer, Json);

    private static async Task<PaintedReport?> ReportAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<PaintedReport>(context.RequestAborted);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // No JSON, or JSON of something else.
            return null;
        }
    }
}
