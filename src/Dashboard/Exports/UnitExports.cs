using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ParLive.Access.Doors;
using ParLive.Dashboard.Pages;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Reports;

namespace ParLive.Dashboard.Exports;

/// <summary>What the page of a unit shows, as a file: <c>report</c> for its figures, <c>dossiers</c> for those behind a measure; with the query of the page.</summary>
internal sealed partial class UnitExports(
    IUnitFeed feed, UnitPages pages, ExportDesk desk, PageWriter writer, IRefusalPages refusals, IOptions<DashboardOptions> options, ILogger<UnitExports> logger)
{
    private const string Figures = "report";
    private const string Dossiers = "dossiers";

    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> SendAsync(string id, string file, HttpContext context)
    {
        if (feed.Find(id) is not { } unit) return await writer.MissingAsync(context, id, feed.Roots);
        if (!ExportFormats.TryParse(file, out var subject, out var format) || subject is not (Figures or Dossiers))
            return await writer.MessageAsync(context, StatusCodes.Status404NotFound, new("export.missing.title", "export.missing.unit", file, null, []));
        if (subject == Dossiers && Passage.Of(context) is { SeesDossiers: false }) return await refusals.RefusedAsync(context);
        var language = Display.LanguageOf(context.Request.Query);
        var question = UnitQuestion.Read(context.Request.Query, unit.Zone);
        // A page can show something else than was asked and say so; a file would be passed on without the warning.
        if (Problem(subject, question) is var (key, value)) return await RefusedAsync(context, key, value);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Words.CultureOf(language);
        try
        {
            return await desk.WriteAsync(
                () => subject == Dossiers ? DossiersAsync(unit, question, language, context) : FiguresAsync(unit, question, language, context), format, context.RequestAborted);
        }
        catch (ArgumentException)
        {
            return await RefusedAsync(context, "unit.problem.future", "");
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotWritten(failure, file, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    private static (string Key, string Value)? Problem(string subject, UnitQuestion question) => question.Problem ?? subject switch
    {
        Dossiers when question.Measure is null => ("export.problem.measure", ""),
        Dossiers when !EventVocabulary.DossierMeasures.Contains(question.Measure) => ("unit.problem.measure", question.Measure),
        _ => null,
    };

    private Task<IResult> RefusedAsync(HttpContext context, string key, string value) =>
        writer.MessageAsync(context, StatusCodes.Status400BadRequest, new("export.problem.title", key, value, null, []));

    private async Task<Report> FiguresAsync(UnitInfo unit, UnitQuestion question, string language, HttpContext context)
    {
        var model = await pages.AskAsync(unit, question with { Measure = null }, writer.Document(context, language), context.RequestAborted);
        return model.Problem is null ? UnitReport.Of(model, options.Value.DefinitionSet) : throw new ArgumentException(model.Problem.Value.Key, nameof(question));
    }

    private async Task<Report> DossiersAsync(UnitInfo unit, UnitQuestion question, string language, HttpContext context)
    {
        var figures = await pages.FiguresAsync(unit, question, context.RequestAborted);
        var page = await pages.DossiersAsync(unit, question, figures, (0, ExportQuestions.MostDossiers), context.RequestAborted);
        var trust = (await feed.Read(unit.Key, context.RequestAborted)).Trust;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return new DossiersReport(unit, trust.Simulated, figures, page, NameOf) { Filter = question.Filter }.Of(language, options.Value.DefinitionSet, context.RequestAborted);

        string NameOf(string key) => names.TryGetValue(key, out var known) ? known
            : names[key] = feed.Find(key) is { } found ? UnitNames.Of(found, language) : key;
    }

    [LoggerMessage(LogLevel.Warning, "{File} of unit {Unit} could not be written")]
    private partial void LogNotWritten(Exception failure, string file, string unit);
}
