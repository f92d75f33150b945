using Microsoft.Extensions.Logging;
using ParLive.Dashboard.Charts;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Pages;

/// <summary>Reads what stands beside the figures of a unit's page, each part by itself: one that fails takes no other with it.</summary>
internal sealed partial class UnitPartsReader(IUnitFeed feed, IJudgements judgements, IObjections objections, TrendReader trends, ILogger<UnitPartsReader> logger)
{
    private const int MostTasks = 20;

    /// <summary>All parts, for the moment and range of the figures.</summary>
    public async Task<UnitParts> ReadAsync(UnitInfo unit, UnitQuestion question, FiguresReading figures, string language, CancellationToken cancellationToken)
    {
        DateTimeOffset? asOf = question.AsOf is null ? null : figures.AsOf;
        var history = feed.History(unit.Key);
        var weeks = Try(unit, () => trends.WeeksAsync(unit, figures.AsOf, cancellationToken));
        var spread = Try(unit, () => feed.Spread(unit.Key, new FiguresQuestion(asOf, figures.From, figures.To), cancellationToken));
        var breakdown = Try(unit, () => feed.Breakdown(unit.Key, new BreakdownQuestion(question.By, asOf, figures.From, figures.To), cancellationToken));
        var tasks = Try(unit, () => feed.Tasks(unit.Key, new TaskQuestion(AsOf: asOf, From: figures.From, To: figures.To, Take: MostTasks), cancellationToken));
        // Ranks and their limits are thought of the present; of a moment of the past there is none to show.
        var isNow = question.AsOf is null && unit.Children > 0;
        var board = isNow ? Try(unit, () => feed.Board(unit.Key, null, cancellationToken)) : Nothing<BoardReading>();
        var funnel = isNow ? Try(unit, () => judgements.Funnel(unit.Key, null, cancellationToken)) : Nothing<Grains.Contracts.Judgements.FunnelReading>();
        var target = question.AsOf is null ? Try(unit, () => judgements.Control(unit.Key, cancellationToken)) : Nothing<Grains.Contracts.Judgements.ControlReading>();
        var feeds = question.AsOf is null ? Try(unit, () => judgements.Feeds(unit.Key, cancellationToken)) : Nothing<Grains.Contracts.Judgements.FeedsReading>();
        var contested = question.AsOf is null ? Try(unit, () => objections.Of(unit.Key, below: true, cancellationToken)) : Nothing<Grains.Contracts.Objections.ObjectionsReading>();
        var read = await weeks;
        return new UnitParts
        {
            OnTime = read is null ? null : UnitCharts.OnTime(read, (await target)?.Target, EventsOf(history, language)),
            Load = read is null ? null : UnitCharts.Load(read, EventsOf(history, language)),
            Spread = await spread is { } bins ? UnitCharts.Spread(bins) : null,
            Breakdown = await breakdown,
            Tasks = await tasks,
            Ranked = await board is { } rows ? UnitCharts.Ranked(rows, language) : null,
            Funnel = await funnel is { } limits ? UnitCharts.Funnel(limits, language) : null,
            Feeds = await feeds,
            Objections = await contested,
            History = history,
        };
    }

    private static IReadOnlyList<TrendEvent> EventsOf(UnitHistory? history, string language) =>
        [.. (history?.Steps ?? []).Select(step => new TrendEvent(step.Day, UnitCharts.Said(step, language)))];

    private static Task<T?> Nothing<T>()
        where T : class => Task.FromResult<T?>(null);

    private async Task<T?> Try<T>(UnitInfo unit, Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            LogPartNotRead(failure, unit.Key, typeof(T).Name);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Of the page of unit {Unit} the part {Part} could not be read")]
    private partial void LogPartNotRead(Exception failure, string unit, string part);
}
