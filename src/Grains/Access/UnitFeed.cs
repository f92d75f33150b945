using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NodaTime;
using Orleans;
using ParLive.Domain.Rates;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Meetings;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>What screens see of units, spoken by grains.</summary>
internal sealed class UnitFeed(IClusterClient grains, IUnitTree tree, IRules rules, TimeProvider clock) : IUnitFeed
{
    private const int MostRows = 1_000;
    private const int MostSkipped = 1_000_000;

    // An export is one question: all units look through all their dossiers for each, however few rows it asks for.
    private const int MostDossiers = 250_000;

    // A unit whose silo died lives on elsewhere without knowing who followed it: after this time it does again.
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Vietnamese order: Đ after D, and marks only where letters are equal.
    private static readonly StringComparer Vietnamese = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true);

    private readonly ShortMemory<(string Unit, BreakdownQuestion Question), BreakdownSum> _breakdowns = new(clock);

    public IReadOnlyList<UnitInfo> Roots => [.. tree.Current.Roots.Where(root => root.Lives(Today)).Select(root => Infos.Of(tree.Current, root))];

    public UnitInfo? Find(string keyOrCode) =>
        (tree.Current.Find(keyOrCode) ?? tree.Current.CarrierOf(keyOrCode, Today)) is { } unit ? Infos.Of(tree.Current, unit) : null;

    public UnitHistory? History(string unit) => tree.Current.Find(unit) is { } found ? UnitHistories.Of(tree.Current, found) : null;

    public CountingRules? RulesOf(string unit, DateTimeOffset asOf)
    {
        var units = tree.Current;
        if (units.Find(unit) is not { } found)
            return null;
        var day = OfficeZone.Parse(found.Zone).DateOf(Instant.FromDateTimeOffset(asOf));
        return new(rules.Current.CalendarOn(day, found, units).Version.ToString(), units.Version);
    }

    public IReadOnlyList<UnitInfo> ChildrenOf(string unit) =>
        UnitKey.TryParse(unit) is { } key
            ? [.. tree.Current.ChildrenOf(key, Today).OrderBy(child => child.Name, Vietnamese).Select(child => Infos.Of(tree.Current, child))]
            : [];

    public Task<UnitReading> Read(string unit, CancellationToken cancellationToken) => Of(unit).Read().WaitAsync(cancellationToken);

    public Task<FiguresReading> Figures(
        string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken) =>
        Of(unit).Figures(new FiguresQuestion(asOf, from, to)).WaitAsync(cancellationToken);

    public Task<SpreadReading> Spread(string unit, FiguresQuestion question, CancellationToken cancellationToken) =>
        Of(unit).Spread(question).WaitAsync(cancellationToken);

    public Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken) =>
        Of(unit).Board(kind).WaitAsync(cancellationToken);

    public Task<BoardReading> MostOverdue(string unit, string? kind, int take, CancellationToken cancellationToken) =>
        Of(unit).MostOverdue(kind, take).WaitAsync(cancellationToken);

    public Task<IReadOnlyList<FiguresReading>> Windows(string unit, IReadOnlyList<DateTimeOffset> from, CancellationToken cancellationToken) =>
        Of(unit).Windows(from).WaitAsync(cancellationToken);

    public async Task<BoardReading> BoardAt(string unit, string? kind, DateTimeOffset asOf, CancellationToken cancellationToken) =>
        (await Of(unit).PastBoard(new PastBoardQuestion(kind, asOf)).WaitAsync(cancellationToken)).Board;

    public Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken)
    {
        CheckPage(question.Skip, question.Take, MostDossiers);
        _ = DossierOrders.Of(question.Order, question.Backwards);
        return Of(unit).Dossiers(question).WaitAsync(cancellationToken);
    }

    public Task<TaskPage> Tasks(string unit, TaskQuestion question, CancellationToken cancellationToken)
    {
        CheckPage(question.Skip, question.Take);
        return Of(unit).Tasks(question).WaitAsync(cancellationToken);
    }

    public async Task<BreakdownReading> Breakdown(string unit, BreakdownQuestion question, CancellationToken cancellationToken)
    {
        var whole = await Figures(unit, question.AsOf, question.From, question.To, cancellationToken);
        var sum = await _breakdowns.Of((unit, question), () => Of(unit).Breakdown(question)).WaitAsync(cancellationToken);
        var rows = sum.Parts
            .Select(part => (part.Key, Counts: Breakdowns.CountsOf(part)))
            .OrderByDescending(part => GaugeDefinitions.Load.Of(part.Counts)).ThenBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => new BreakdownRow(part.Key, Readings.Figures(whole with { AsOf = sum.AsOf }, part.Counts)));
        return new BreakdownReading(unit, question.By, [.. rows]);
    }

    public Task<IndicesReading> Indices(string unit, IndicesQuestion question, CancellationToken cancellationToken) =>
        Of(unit).Indices(question).WaitAsync(cancellationToken);

    public async IAsyncEnumerable<UnitChange> Follow(string unit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<UnitChange>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var listener = new Listener(changes.Writer);
        var observer = grains.CreateObjectReference<IUnitObserver>(listener);
        changes.Writer.TryWrite(new UnitChange(unit, 0));
        // Whoever follows may leave without cancelling; the lease ends all the same.
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var leasing = Lease(unit, observer, changes.Writer, leaving.Token);
        try
        {
            await foreach (var change in changes.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await leasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The runtime holds the listener weakly.
            GC.KeepAlive(listener);
            grains.DeleteObjectReference<IUnitObserver>(observer);
        }
    }

    private static void CheckPage(int skip, int take, int most = MostRows)
    {
        if (skip is < 0 or > MostSkipped || take < 1 || take > most)
        {
            throw new ArgumentException($"A page has 1 to {most} rows and skips at most {MostSkipped}.", nameof(take));
        }
    }

    private IUnitGrain Of(string unit) => grains.GetGrain<IUnitGrain>(unit);

    private LocalDate Today => Domain.Time.OfficeZone.Vietnam.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()));

    private async Task Lease(string unit, IUnitObserver observer, ChannelWriter<UnitChange> changes, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var isNew = await Renew(unit, observer, cancellationToken);
                if (isNew == true)
                {
                    // Something may have changed before the lease began, or while a new life of the unit did not know of it.
                    changes.TryWrite(new UnitChange(unit, 0));
                }

                await Task.Delay(isNew is null ? Patience : Renewal, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // A unit that does not answer forgets by itself, when the lease ends.
            await Of(unit).Unwatch(observer).WaitAsync(Patience, clock, CancellationToken.None);
        }
    }

    // Null if the unit could not be reached.
    private async Task<bool?> Renew(string unit, IUnitObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            return await Of(unit).Watch(observer).WaitAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            // The unit's host may be starting again; whoever follows waits with the figures it has.
            return null;
        }
    }

    private sealed class Listener(ChannelWriter<UnitChange> changes) : IUnitObserver
    {
        public Task Changed(UnitChange change)
        {
            changes.TryWrite(change);
            return Task.CompletedTask;
        }
    }
}
