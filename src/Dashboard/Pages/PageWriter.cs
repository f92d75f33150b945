using System.Net.Mime;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ParLive.Access.Doors;
using ParLive.Dashboard.Views;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>Writes pages, with the same renderer as frames.</summary>
internal sealed class PageWriter(SceneRenderer renderer, IOptions<DashboardOptions> options)
{
    /// <summary>What a page needs around its content.</summary>
    public DocumentModel Document(HttpContext context, string language, string theme = "auto") =>
        new($"{context.Request.PathBase}/", options.Value.Build, language, theme) { SeesDossiers = Passage.Of(context) is not { SeesDossiers: false } };

    /// <summary>A page.</summary>
    public async Task<IResult> PageAsync<TPage>(string language, int status, Dictionary<string, object?> parameters)
        where TPage : IComponent =>
        Results.Content(await renderer.RenderAsync<TPage>(language, parameters), $"{MediaTypeNames.Text.Html}; charset=utf-8", statusCode: status);

    /// <summary>A page that says something in words.</summary>
    public Task<IResult> MessageAsync(HttpContext context, int status, PageMessage message)
    {
        var language = Display.LanguageOf(context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return InAsync(language, () => PageAsync<MessagePage>(language, status, new(StringComparer.Ordinal)
        {
            ["Model"] = Document(context, language),
            ["Title"] = Words.Of(message.Title),
            ["Text"] = Words.Of(message.Text, message.Value),
            ["Lead"] = message.Lead is null ? "" : Words.Of(message.Lead),
            ["Units"] = message.Units,
            ["RetryAfter"] = message.RetryAfter,
            ["Way"] = message.Way,
        }));
    }

    /// <summary>Says that there is no such unit, and which there are.</summary>
    public Task<IResult> MissingAsync(HttpContext context, string unit, IReadOnlyList<UnitInfo> roots) =>
        MessageAsync(context, StatusCodes.Status404NotFound, new("missing.title", "missing.how", unit, "missing.roots", roots, RetryAfter: 20));

    /// <summary>Says that the figures cannot be read just now.</summary>
    public Task<IResult> TroubleAsync(HttpContext context, string unit) =>
        MessageAsync(context, StatusCodes.Status503ServiceUnavailable, new("trouble.title", "trouble.how", unit, null, [], RetryAfter: 10));

    /// <summary>Works in a language: for words that are chosen before a page is rendered.</summary>
    public static async Task<IResult> InAsync(string language, Func<Task<IResult>> work)
    {
        System.Globalization.CultureInfo.CurrentCulture = Words.CultureOf(language);
        System.Globalization.CultureInfo.CurrentUICulture = Words.CultureOf(language);
        return await work();
    }
}
