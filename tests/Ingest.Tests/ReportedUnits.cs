using System.Runtime.CompilerServices;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>A province above two wards, whose figures, parts and closed periods a test sets.</summary>
internal sealed class ReportedUnits : IUnitFeed, IPeriods
{
    public const string Quarter = "2025-Q2";

    private static readonly string[] Endings = ["resolvedEarly", "resolvedOnDueDate", "resolvedLate", "rejected", "withdrawn", "stopped"];
    private static readonly DateTimeOffset Accepted = new(2025, 7, 2, 3, 4, 0, TimeSpan.Zero);

    public static readonly UnitInfo Province = Unit("91", "An Giang", null, 2);

    public static readonly IReadOnlyList<UnitInfo> Wards = [Unit("30307", "Phường Long Xuyên", Province.Key), Unit("30308", "=Phường Mỹ Bình", Province.Key)];

    /// <summary>What is known of each unit of the period; nothing is zero.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, long>> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>What each unit closed.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, long>> Closed { get; } = new(StringComparer.Ordinal);

    /// <summary>What is known of the province's parts.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, long>> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>What the province closed of its parts; null where it kept none.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, long>>? ClosedParts { get; set; }

    /// <summary>The questions that were asked.</summary>
    public List<(DateTimeOffset? AsOf, DateTimeOffset? From, DateTimeOffset? To)> Asked { get; } = [];

    public IReadOnlyList<UnitInfo> Roots => [Province];

    public UnitInfo? Find(string keyOrCode) => Wards.Append(Province).FirstOrDefault(unit => unit.Key == keyOrCode || unit.Code == keyOrCode);

    public IReadOnlyList<UnitInfo> ChildrenOf(string unit) => unit == Province.Key ? Wards : [];

    public Task<FiguresReading> Figures(string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        Asked.Add((asOf, from, to));
        return Task.FromResult(Of(unit, Known.GetValueOrDefault(unit), (asOf, from, to)));
    }

    public async Task<UnitReading> Read(string unit, CancellationToken cancellationToken)
    {
        var figures = await Figures(unit, null, null, null, cancellationToken);
        return new UnitReading(Find(unit)!, Some.Now, figures, figures, figures, [], new TrustReading(true, Some.Now, Accepted, null, 2, 2, Simulated: false));
    }

    public UnitHistory? History(string unit) => null;

    public CountingRules? RulesOf(string unit, DateTimeOffset asOf) => null;

    public Task<SpreadReading> Spread(string unit, FiguresQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BreakdownReading> Breakdown(string unit, BreakdownQuestion question, CancellationToken cancellationToken) => Task.FromResult(
        new BreakdownReading(unit, question.By, [.. Parts.Select(part => new BreakdownRow(part.Key, Of(unit, part.Value, (question.AsOf, question.From, question.To))))]));

    Task<PeriodReading> IPeriods.Read(string unit, string period, CancellationToken cancellationToken)
    {
        var (from, to) = period == Quarter ? (new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30)) : (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var closed = Closed.TryGetValue(unit, out var kept);
        return Task.FromResult(new PeriodReading(
            unit, period, from, to, closed ? Accepted : null, closed ? "operator" : null, closed ? "fold 1" : null, closed ? Of(unit, kept, default) : null,
            Of(unit, Known.GetValueOrDefault(unit), default), new Dictionary<string, long>(StringComparer.Ordinal))
        {
            ClosedByField = closed && unit == Province.Key ? ClosedParts?.Select(part => new BreakdownRow(part.Key, Of(unit, part.Value, default))).ToList() : null,
        });
    }

    /// <summary>Numbers of dossiers for which the identity holds: carried over and received are ended and open.</summary>
    public static IReadOnlyDictionary<string, long> SomeDossiers(Random dice)
    {
        var ended = Endings
            .ToDictionary(name => name, _ => (long)dice.Next(4), StringComparer.Ordinal);
        var (open, before) = (dice.Next(6), dice.Next(3));
        var received = Math.Max(0, ended.Values.Sum() + open - before);
        ended["open"] = received + before - ended.Values.Sum();
        ended["received"] = received;
        ended["carriedOver"] = before;
        ended["online"] = dice.Next((int)received + 1);
        ended["openOverdue"] = dice.Next((int)ended["open"] + 1);
        return ended;
    }

    public static IReadOnlyDictionary<string, long> Sum(IEnumerable<IReadOnlyDictionary<string, long>> all) =>
        all.SelectMany(one => one).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value), StringComparer.Ordinal);

    public Task<int> Close(string unit, string period, string by, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BoardReading> MostOverdue(string unit, string? kind, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<FiguresReading>> Windows(string unit, IReadOnlyList<DateTimeOffset> from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BoardReading> BoardAt(string unit, string? kind, DateTimeOffset asOf, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IndicesReading> Indices(string unit, IndicesQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<TaskPage> Tasks(string unit, TaskQuestion question, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async IAsyncEnumerable<UnitChange> Follow(string unit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield break;
    }

    private static FiguresReading Of(
        string unit, IReadOnlyDictionary<string, long>? known, (DateTimeOffset? AsOf, DateTimeOffset? From, DateTimeOffset? To) range)
    {
        var amounts = known ?? new Dictionary<string, long>(StringComparer.Ordinal);
        var (onTime, resolved) = (Number("resolvedEarly") + Number("resolvedOnDueDate"), Number("resolvedEarly") + Number("resolvedOnDueDate") + Number("resolvedLate"));
        return new FiguresReading(
            unit, range.AsOf ?? Some.Now, range.AsOf is null ? "minute" : "day", range.From, range.To,
            amounts.Where(pair => pair.Key != "carriedOver").ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            new Dictionary<string, RateReading>(StringComparer.Ordinal) { ["onTimeByDate"] = new(onTime, resolved, null, "—") })
        {
            Gauges = new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["load"] = Number("carriedOver") + Number("received"),
                ["resolved"] = resolved,
                ["processed"] = resolved + Number("rejected") + Number("withdrawn") + Number("stopped") + Number("unclassified"),
                ["openInTerm"] = Number("open") - Number("openOverdue"),
            },
        };

        long Number(string name) => amounts.GetValueOrDefault(name);
    }

    private static UnitInfo Unit(string code, string name, string? parent, int children = 0) =>
        new($"{code}@2025-01-01", code, name, name, parent is null ? "province" : "ward", parent, "Asia/Ho_Chi_Minh", children, Simulated: false, string.Empty);
}
