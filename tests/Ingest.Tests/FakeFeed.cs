using System.Runtime.CompilerServices;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>One province with one ward, and figures that show what was asked.</summary>
internal sealed class FakeFeed : IUnitFeed
{
    public static readonly UnitInfo Province =
        new("91@2025-07-01", "91", "An Giang", "An Giang", "province", null, "Asia/Ho_Chi_Minh", 1, Simulated: false, string.Empty);

    public static readonly UnitInfo Ward =
        new("30307@2025-07-01", "30307", "Phường Long Xuyên", "Long Xuyen Ward", "ward", Province.Key, "Asia/Ho_Chi_Minh", 0, Simulated: false, string.Empty);

    public DossierQuestion? Asked { get; private set; }

    public TaskQuestion? AskedTasks { get; private set; }

    public IReadOnlyList<UnitInfo> Roots => [Province];

    public UnitInfo? Find(string keyOrCode) => new[] { Province, Ward }.FirstOrDefault(unit => keyOrCode.Equals(unit.Key, StringComparison.Ordinal) || keyOrCode.Equals(unit.Code, StringComparison.Ordinal));

    public IReadOnlyList<UnitInfo> ChildrenOf(string unit) => string.Equals(unit, Province.Key, StringComparison.Ordinal) ? [Ward] : [];

    public async Task<UnitReading> Read(string unit, CancellationToken cancellationToken)
    {
        var figures = await Figures(unit, null, null, null, cancellationToken);
        return new UnitReading(Find(unit)!, Some.Now, figures, figures, figures, [], new TrustReading(true, Some.Now, Some.Now, null, 1, 1, Simulated: false));
    }

    public Task<FiguresReading> Figures(string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken) =>
        Task.FromResult(new FiguresReading(
            unit, asOf ?? Some.Now, asOf is null ? "minute" : "day", from, to,
            new Dictionary<string, long>(StringComparer.Ordinal) { ["received"] = 1_329, ["open"] = 105 },
            new Dictionary<string, RateReading>(StringComparer.Ordinal)
            {
                ["onTimeByDate"] = new(1_020, 1_329, 76.75m, "76.75"),
                ["online"] = new(0, 0, null, "—"),
            })
        {
            Gauges = new Dictionary<string, long>(StringComparer.Ordinal) { ["load"] = 1_434 },
            Quantiles = new Dictionary<string, QuantileReading>(StringComparer.Ordinal)
            {
                ["processingHoursP90"] = new(null, 0),
                ["processingHoursMedian"] = new(12.25, 1_329),
            },
        });

    public async Task<BoardReading> BoardAt(string unit, string? kind, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        (await Board(unit, kind, cancellationToken)) with { AsOf = asOf };

    public Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken) => kind is null or "ward"
        ? Task.FromResult(new BoardReading(
            Province, Some.Now, "ward", ["ward"], new RateReading(1, 2, 50m, "50.00"),
            [new BoardRow(1, Ward.Key, Ward.Name, Ward.NameEn, new RateReading(1, 2, 50m, "50.00"), 2, 1, 0, 0, new RateReading(0, 2, 0m, "0.00"), null)],
            new TrustReading(true, Some.Now, null, null, 1, 1, Simulated: false)))
        : throw new ArgumentException($"There is no unit of the kind '{kind}' below.", nameof(kind));

    public UnitHistory? History(string unit) => null;

    public async Task<BoardReading> MostOverdue(string unit, string? kind, int take, CancellationToken cancellationToken) =>
        await Board(unit, kind, cancellationToken) is var board
            ? board with { Rows = [.. board.Rows.OrderByDescending(row => row.Overdue).ThenBy(row => row.Unit, StringComparer.Ordinal).Take(take)] }
            : throw new InvalidOperationException();

    public async Task<IReadOnlyList<FiguresReading>> Windows(string unit, IReadOnlyList<DateTimeOffset> from, CancellationToken cancellationToken) =>
        await Task.WhenAll(from.Select(start => Figures(unit, null, start, null, cancellationToken)));

    public CountingRules? RulesOf(string unit, DateTimeOffset asOf) => null;

    public Task<SpreadReading> Spread(string unit, FiguresQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BreakdownReading> Breakdown(string unit, BreakdownQuestion question, CancellationToken cancellationToken) =>
        question.By == "field"
            ? Task.FromResult(new BreakdownReading(unit, question.By, []))
            : throw new ArgumentException($"'{question.By}' tells nothing apart.", nameof(question));

    public Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken)
    {
        Asked = question;
        return Task.FromResult(new DossierPage(question.AsOf ?? Some.Now, question.Measure, 0, []));
    }

    public IndicesQuestion? AskedIndices { get; private set; }

    public Task<IndicesReading> Indices(string unit, IndicesQuestion question, CancellationToken cancellationToken)
    {
        AskedIndices = question;
        return question.Month > DateOnly.FromDateTime(Some.Now.DateTime)
            ? throw new ArgumentException("The month has not begun.", nameof(question))
            : Task.FromResult(new IndicesReading(
                unit, Some.Now, [], [], [], new LiveScoreReading("766", "2026-03", 1, "", 100, 20, 13.2m, 66.8m, null, null, [])));
    }

    public Task<TaskPage> Tasks(string unit, TaskQuestion question, CancellationToken cancellationToken)
    {
        AskedTasks = question;
        if (question.Measure == "open") throw new ArgumentException("'open' counts no tasks.", nameof(question));
        var all = new TaskGroup(
            "",
            new Dictionary<string, long>(StringComparer.Ordinal) { ["tasksSet"] = 35, ["tasksDone"] = 18 },
            new Dictionary<string, RateReading>(StringComparer.Ordinal) { ["tasksDoneShareOfAll"] = new(18, 35, 51.43m, "51.43") });
        var row = new TaskRow
        {
            Unit = unit,
            Number = "1.2",
            Plan = "12/KH-UBND, 2024",
            Code = "1.2",
            Area = "institutions",
            Content = "Rà soát văn bản",
            Product = "Báo cáo",
            Coordinating = [],
            State = "overdue",
            Due = new DateOnly(2024, 6, 30),
            Deadline = "2024-Q2",
            DaysLate = 12,
            QuantityUnit = "",
            Evidence = "",
            Flags = [],
        };
        return Task.FromResult(new TaskPage(question.AsOf ?? Some.Now, question.Measure, 1, 0, [row], all, [all with { Name = "institutions" }], []));
    }

    public async IAsyncEnumerable<UnitChange> Follow(string unit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }
}
