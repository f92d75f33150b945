using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Scenes;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>The page of a unit: all its figures at a moment, and the dossiers behind each.</summary>
internal sealed partial class UnitPages(IUnitFeed feed, IJudgements judgements, UnitPartsReader parts, PageWriter writer, TimeProvider clock, ILogger<UnitPages> logger)
{
    // A tree of units has few levels; a bound all the same, so that a ring in the register cannot hold a request.
    private const int Deepest = 16;
    private const int MostHotspots = 5;
    private const int MostAtRisk = 15;

    /// <summary>Answers a visitor.</summary>
    public async Task<IResult> ShowAsync(string id, HttpContext context)
    {
        if (feed.Find(id) is not { } unit)
            return await writer.MissingAsync(context, id, feed.Roots);
        var language = Display.LanguageOf(context.Request.Query);
        var question = UnitQuestion.Read(context.Request.Query, unit.Zone);
        try
        {
            return await PageWriter.InAsync(language, async () =>
            {
                var model = await AskAsync(unit, question, writer.Document(context, language), context.RequestAborted);
                context.Response.Headers.CacheControl = "no-cache";
                return await writer.PageAsync<UnitPage>(language, StatusCodes.Status200OK, new(StringComparer.Ordinal) { ["Model"] = model });
            });
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogNotAnswered(failure, unit.Key);
            return await writer.TroubleAsync(context, unit.Name);
        }
    }

    /// <summary>A unit with its figures alone, for a page that shows one of them.</summary>
    public Task<UnitModel> FiguresOfAsync(UnitInfo unit, HttpContext context, CancellationToken cancellationToken) => FiguresOfAsync(
        unit, UnitQuestion.Read(context.Request.Query, unit.Zone) with { Measure = null }, writer.Document(context, Display.LanguageOf(context.Request.Query)),
        cancellationToken);

    /// <summary>What the page shows: beside the figures all that is asked for, and what is thought of the unit now.</summary>
    public async Task<UnitModel> AskAsync(UnitInfo unit, UnitQuestion asked, DocumentModel document, CancellationToken cancellationToken)
    {
        var model = await FiguresOfAsync(unit, asked, document, cancellationToken);
        var (question, figures) = (model.Question, model.Figures);
        var beside = parts.ReadAsync(unit, question, figures, model.Document.Language, cancellationToken);
        var judged = question.AsOf is null ? JudgedAsync(unit, cancellationToken) : Task.FromResult<UnitJudged?>(null);
        return model with
        {
            Dossiers = question.Measure is not null && model.Document.SeesDossiers ? await DossiersAsync(unit, question, figures, PartOf(question), cancellationToken) : null,
            Judged = model.Document.SeesDossiers ? await judged : (await judged)?.WithoutDossiers(),
            Parts = model.Document.SeesDossiers ? await beside : (await beside).WithoutSmallCells(),
        };
    }

    private async Task<UnitModel> FiguresOfAsync(UnitInfo unit, UnitQuestion question, DocumentModel document, CancellationToken cancellationToken)
    {
        var problem = question.Problem;
        FiguresReading figures;
        try
        {
            figures = await FiguresAsync(unit, question, cancellationToken);
        }
        catch (ArgumentException)
        {
            // A moment in the future: the page says so, and shows what there is.
            problem ??= ("unit.problem.future", "");
            question = question with { AsOf = null, From = null };
            figures = await FiguresAsync(unit, question, cancellationToken);
        }
        if (question.Measure is { } asked && !EventVocabulary.DossierMeasures.Contains(asked))
            (problem, question) = (problem ?? ("unit.problem.measure", asked), question with { Measure = null });
        else if (question.Measure is not null && !document.SeesDossiers)
            (problem, question) = (problem ?? ("unit.problem.dossiers", ""), question with { Measure = null });
        var now = await feed.Read(unit.Key, cancellationToken);
        return new UnitModel
        {
            Unit = unit,
            Parents = ParentsOf(unit),
            Children = UnitNames.Sorted(feed.ChildrenOf(unit.Key), document.Language),
            Figures = figures,
            Trust = now.Trust,
            Mark = question.AsOf is null ? now.Mark : null,
            Contested = question.AsOf is null ? now.Contested : [],
            Question = question,
            Problem = problem,
            Find = feed.Find,
            Document = document,
        };
    }

    /// <summary>The figures that the page shows.</summary>
    public Task<FiguresReading> FiguresAsync(UnitInfo unit, UnitQuestion question, CancellationToken cancellationToken) =>
        feed.Figures(unit.Key, question.AsOf, question.Start(unit.Zone, clock.GetUtcNow()), null, cancellationToken);

    /// <summary>Dossiers behind a measure: as of the same moment and over the same range as the figures, so that both say the same number.</summary>
    public Task<DossierPage> DossiersAsync(
        UnitInfo unit, UnitQuestion question, FiguresReading figures, (int Skip, int Take) part, CancellationToken cancellationToken) =>
        feed.Dossiers(
            unit.Key,
            new DossierQuestion(
                question.Measure!, question.AsOf is null ? null : figures.AsOf, figures.From, figures.To,
                part.Skip, part.Take)
            { Filter = question.Filter, Order = question.Order, Backwards = question.Backwards },
            cancellationToken);

    private static (int Skip, int Take) PartOf(UnitQuestion question) => ((question.Page - 1) * UnitQuestion.PageSize, UnitQuestion.PageSize);

    private async Task<UnitJudged?> JudgedAsync(UnitInfo unit, CancellationToken cancellationToken)
    {
        try
        {
            var board = unit.Parent is { } parent ? feed.Board(parent, unit.Kind, cancellationToken) : null;
            var movement = unit.Parent is { } above ? judgements.Movement(above, unit.Key, null, cancellationToken) : null;
            var hotspots = judgements.Hotspots(unit.Key, MostHotspots, shelved: true, cancellationToken);
            var risk = judgements.Risk(unit.Key, MostAtRisk, cancellationToken);
            var watch = judgements.Watch(unit.Key, cancellationToken);
            var control = await judgements.Control(unit.Key, cancellationToken);
            var reading = board is null ? null : await board;
            return new UnitJudged(
                reading?.Rows.FirstOrDefault(row => row.Unit == unit.Key), reading?.Edition, movement is null ? null : await movement, control,
                await hotspots, await risk, await watch);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // The figures stand by themselves; what is thought of them may wait.
            LogNotJudged(failure, unit.Key);
            return null;
        }
    }

    private List<UnitInfo> ParentsOf(UnitInfo unit)
    {
        var parents = new List<UnitInfo>();
        for (var above = unit.Parent; above is not null && parents.Count < Deepest && feed.Find(above) is { } parent; above = parent.Parent)
            parents.Insert(0, parent);
        return parents;
    }

    [LoggerMessage(LogLevel.Warning, "What is thought of unit {Unit} could not be shown")]
    private partial void LogNotJudged(Exception failure, string unit);

    [LoggerMessage(LogLevel.Warning, "Unit {Unit} could not be shown")]
    private partial void LogNotAnswered(Exception failure, string unit);
}
