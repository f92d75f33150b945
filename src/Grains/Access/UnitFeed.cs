using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NodaTime;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>What screens see of units, spoken by grains.</summary>
internal sealed class UnitFeed(IClusterClient grains, IUnitTree tree, TimeProvider clock) : IUnitFeed
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public IReadOnlyList<UnitInfo> Roots => [.. tree.Current.Roots.Select(root => Infos.Of(tree.Current, root))];

    public UnitInfo? Find(string keyOrCode) =>
        (tree.Current.Find(keyOrCode) ?? tree.Current.Resolve(keyOrCode, Today)) is { } unit ? Infos.Of(tree.Current, unit) : null;

    public IReadOnlyList<UnitInfo> ChildrenOf(string unit) =>
        UnitKey.TryParse(unit) is { } key
            ? [.. tree.Current.ChildrenOf(key, Today).OrderBy(child => child.Name, StringComparer.Ordinal).Select(child => Infos.Of(tree.Current, child))]
            : [];

    public Task<UnitReading> Read(string unit, CancellationToken cancellationToken) => Of(unit).Read().WaitAsync(cancellationToken);

    public Task<FiguresReading> Figures(
        string unit, DateTimeOffset? asOf, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellationToken) =>
        Of(unit).Figures(new FiguresQuestion(asOf, from, to)).WaitAsync(cancellationToken);

    public Task<BoardReading> Board(string unit, string? kind, CancellationToken cancellationToken) =>
        Of(unit).Board(kind).WaitAsync(cancellationToken);

    public Task<DossierPage> Dossiers(string unit, DossierQuestion question, CancellationToken cancellationToken) =>
        Of(unit).Dossiers(question).WaitAsync(cancellationToken);

    public async IAsyncEnumerable<UnitChange> Follow(string unit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<UnitChange>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var listener = new Listener(changes.Writer);
        var observer = grains.CreateObjectReference<IUnitObserver>(listener);
        var leasing = Lease(unit, observer, cancellationToken);
        changes.Writer.TryWrite(new UnitChange(unit, 0));
        try
        {
            await foreach (var change in changes.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            await leasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The runtime holds the listener weakly.
            GC.KeepAlive(listener);
            grains.DeleteObjectReference<IUnitObserver>(observer);
        }
    }

    private IUnitGrain Of(string unit) => grains.GetGrain<IUnitGrain>(unit);

    private LocalDate Today => Domain.Time.OfficeZone.Vietnam.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()));

    private async Task Lease(string unit, IUnitObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(await Renew(unit, observer) ? Renewal : Patience, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Of(unit).Unwatch(observer);
        }
    }

    private async Task<bool> Renew(string unit, IUnitObserver observer)
    {
        try
        {
            await Of(unit).Watch(observer);
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The unit's host may be starting again; whoever follows waits with the figures it has.
            return false;
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
