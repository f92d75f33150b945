using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Pages;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Desks;

/// <summary>The page of an official: the open dossiers that official has, due first.</summary>
internal sealed partial class DeskPages(IUnitFeed feed, PageWriter writer, ILogger<DeskPages> logger)
{
    private const int MostOfOne = 1_000;
    private const int MostOfAll = 5_000;
    private const int LongestCode = 32;

    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> ShowAsync(string id, HttpContext context)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        var language = Display.LanguageOf(context.Request.Query);
        var official = context.Request.Query.TryGetValue("official", out var said) && said.ToString() is { Length: <= LongestCode } code ? code : null;
        try
        {
            var question = new DossierQuestion("open", Take: official is null ? MostOfAll : MostOfOne) { Order = DossierOrders.Due };
            var model = new DeskModel
            {
                Unit = unit,
                Official = official,
                Page = await feed.Dossiers(unit.Key, official is null ? question : question with { Filter = new() { Official = official } }, context.RequestAborted),
                Find = feed.Find,
                Document = writer.Document(context, language),
            };
            context.Response.Headers.CacheControl = "no-store";
            return await writer.PageAsync<DeskPage>(language, StatusCodes.Status200OK, new(StringComparer.Ordinal) { ["Model"] = model });
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotShown(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The dossiers of an official of unit {Unit} could not be shown")]
    private partial void LogNotShown(Exception failure, string unit);
}
