using System.Collections.Concurrent;
using System.Threading.Channels;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>A feed that says what a test tells it to.</summary>
internal sealed class FakeFeed(TimeProvider clock) : IUnitFeed
{
    private readonly ConcurrentDictionary<Channel<UnitChange>, string> _followers = [];
    private readonly ConcurrentDictionary<string, UnitInfo> _units = new(StringComparer.Ordinal);
    private long _revision;
    private int _reads;

    public IReadOnlyList<UnitInfo> Roots => [.. _units.Values.Where(unit => unit.Parent is null).OrderBy(unit => unit.Key, StringComparer.Ordinal)];

    public Func<UnitInfo, DateTimeOffset, UnitReading> Overviews { get; set; } = (unit, asOf) => Some.Reading(unit, asOf);

    public Func<UnitInfo, DateTimeOffset, BoardReading> Boards { get; set; } = (unit, asOf) => Some.Board(unit, asOf, Some.Rows(32, 2));

    public Func<DossierQuestion, DossierPage> DossierPages { get; set; } = question => new(Some.Monday, question.Measure, 0, []);

    /// <summary>What every reading throws; null for none.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Holds every reading until it completes; null for none.</summary>
    public Task? Gate { get; set; }

    public int Followers => _followers.Count;

    public int Reads => Volatile.Read(ref _reads);

    public FakeFeed With(params IEnumerable<UnitInfo> units)
    {
        foreach (var unit in units)
            _units[unit.Key] = unit;
        return this;
    }

    /// <summary>Tells all who follow a unit that it changed.</summary>
    public void Say(string unit)
    {
        var change = new UnitChange(unit, Interlocked.Increment(ref _revision));
        foreach (var (follower, followed) in _followers)
        {
            if (string.Equals(followed, unit, StringComparison.Ordinal))
                follower.Writer.TryWrite(change);
        }
    }

    public UnitInfo? Find(string keyOrCode) =>
        _units.TryGetValue(keyOrCode, out var unit) ? unit : _units.Values.FirstOrDefault(other => string.Equals(other.Code, keyOrCode, StringComparison.Ordinal));

    public IReadOnlyList<UnitInfo> ChildrenOf(string unit) =>
        [.. _units.Values.Where(child => string.Equals(child.Parent, unit, StringComparison.Ordinal)).OrderBy(child => child.Name, StringComparer.Ordinal)];

    public Task<UnitReading> Read(string unit, CancellationToken cancellationToken) => Answer(unit, Overviews);

    public Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken) => Answer(unit, Boards);

    public Task<BoardReading> MostOverdue(string unit, string? kind, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<FiguresReading>> Windows(string unit, IReadOnlyList<DateTimeOffset> from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<BoardReading> BoardAt(string unit, string? kind, DateTimeOffset asOf, CancellationToken cancellationToken) => asOf > clock.GetUtcNow()
        ? throw new ArgumentException("The moment lies in the future.", nameof(asOf))
        : Answer(unit, (info, _) => Boards(info, asOf) with { AsOf = asOf });

    public async Task<FiguresReading> Figures(string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken)
    {
        if (asOf > clock.GetUtcNow())
            throw new ArgumentException("The moment lies in the future.", nameof(asOf));
        var reading = await Answer(unit, Overviews);
        return reading.Last30Days with { AsOf = asOf ?? clock.GetUtcNow(), AsOfExactTo = asOf is null ? "minute" : "day", From = from, To = to };
    }

    public Func<UnitInfo, UnitHistory> Histories { get; set; } = unit => new(unit.Key, [], [], []);

    public CountingRules? RulesOf(string unit, DateTimeOffset asOf) => new("VN/3", 12);

    public UnitHistory? History(string unit) => _units.TryGetValue(unit, out var found) ? Histories(found) : null;

    public Func<UnitInfo, DateTimeOffset, SpreadReading> Spreads { get; set; } = (unit, _) => new(
        unit.Key, [.. Enumerable.Range(0, 3).Select(bin => new SpreadBinReading(bin, bin == 2 ? null : bin + 1, 10 * bin))]);

    public Task<SpreadReading> Spread(string unit, FiguresQuestion question, CancellationToken cancellationToken) => Answer(unit, Spreads);

    public Func<string, BreakdownQuestion, BreakdownReading> Breakdowns { get; set; } = (unit, question) => new(unit, question.By, []);

    public Task<BreakdownReading> Breakdown(string unit, BreakdownQuestion question, CancellationToken cancellationToken) =>
        Task.FromResult(Breakdowns(unit, question));

    public async Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken)
    {
        await Answer(unit, Overviews);
        return DossierPages(question);
    }

    public Func<UnitInfo, DateTimeOffset, IndicesReading> IndexPages { get; set; } = (unit, asOf) => new(
        unit.Key, asOf, [], [], [], new LiveScoreReading("766", asOf.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), 1, "", 100, 0, 0, 100, null, null, []));

    public Task<IndicesReading> Indices(string unit, IndicesQuestion question, CancellationToken cancellationToken) => Answer(unit, IndexPages);

    public Func<TaskQuestion, TaskPage> TaskPages { get; set; } = _ => SomePlans.None;

    public async Task<TaskPage> Tasks(string unit, TaskQuestion question, CancellationToken cancellationToken)
    {
        await Answer(unit, Overviews);
        return TaskPages(question);
    }

    public async IAsyncEnumerable<UnitChange> Follow(
        string unit, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<UnitChange>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _followers[channel] = unit;
        try
        {
            yield return new UnitChange(unit, Volatile.Read(ref _revision));
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
                yield return change;
        }
        finally
        {
            _followers.TryRemove(channel, out _);
        }
    }

    private async Task<T> Answer<T>(string unit, Func<UnitInfo, DateTimeOffset, T> answer)
    {
        Interlocked.Increment(ref _reads);
        if (Gate is { } gate)
            await gate;
        return Failure is { } failure ? throw failure : answer(_units[unit], clock.GetUtcNow());
    }
}
