using NodaTime;
using Orleans;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Grains.Judgements;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>What is thought of units, gathered from their trees.</summary>
internal sealed class Judgements(IClusterClient grains, IUnitTree tree, JudgementTerms terms, TimeProvider clock) : IJudgements
{
    private readonly ShortMemory<(string Root, string What), GatheredParts> _gathered = new(clock);

    private readonly RiskDesk _risk = new(grains, clock);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private Peers Peers => new(tree.Current, Now);

    public async Task<WatchReading> Watch(string unit, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        return WatchReadings.Of(tree.Current, asked, await Gathered(Peers.RootOf(asked), Gatherer.Gaming, cancellationToken), Now);
    }

    public async Task<HotspotsReading> Hotspots(string unit, int most, bool shelved, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        var root = grains.GetGrain<IUnitGrain>(Peers.RootOf(asked).Key.ToString());
        var (reviewed, feeds) = (root.ReviewedAt(), root.Feeds());
        var parts = await grains.GetGrain<IUnitGrain>(unit).Gather(new GatherQuestion(Gatherer.Hotspots)).WaitAsync(cancellationToken);
        var silent = (await feeds.WaitAsync(cancellationToken)).Silenced.ToHashSet(StringComparer.Ordinal);
        return new HotspotReadings(tree.Current, OfficeZone.Parse(asked.Zone), Now).Of(
            asked, parts, (most, shelved), (await reviewed.WaitAsync(cancellationToken), terms.Hotspots.AlarmsAWeek, silent.Contains));
    }

    public async Task<string?> Act(string unit, HotspotOrder order, CancellationToken cancellationToken)
    {
        var asked = Known(unit);
        if (tree.Current.Find(order.Id) is not { } carrier || !Peers.IsWithin(carrier, asked.Key))
        {
            return $"There is no hotspot '{order.Id}' here.";
        }

        var grain = grains.GetGrain<IUnitGrain>(order.Id);
        var parts = await grain.Gather(new GatherQuestion(Gatherer.Hotspots)).WaitAsync(cancellationToken);
        var hotspot = HotspotReadings.Read(new GatheredParts([.. parts.Parts.Where(part => part.Unit == order.Id)])).Select(pair => pair.Hotspot).FirstOrDefault();
        if (hotspot is null)
        {
            return $"'{order.Id}' has no hotspot.";
        }

        switch (HotspotOrders.Decide(hotspot, order, Now))
        {
            case HotspotDecision.Accepted accepted:
                await grain.Take(new EventBatch([HotspotShelf.ItemOf(accepted.Event)])).WaitAsync(cancellationToken);
                return null;
            case HotspotDecision.Refused refused:
                return HotspotOrders.Sentence(refused.Reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public Task<RiskReading> Risk(string unit, int most, CancellationToken cancellationToken)
    {
        var (asked, peers) = (Known(unit), Peers);
        return _risk.Of(asked, peers.RootOf(asked), key => tree.Current.Find(key) is { } other && peers.IsWithin(other, asked.Key), most)
            .WaitAsync(cancellationToken);
    }

    public Task<FeedsReading> Feeds(string unit, CancellationToken cancellationToken) =>
        GrainOf(unit).Feeds().WaitAsync(cancellationToken);

    public Task<MovementReading?> Movement(string board, string unit, DateTimeOffset? from, CancellationToken cancellationToken) =>
        GrainOf(board).Movement(new MovementQuestion(Known(unit).Key.ToString(), from)).WaitAsync(cancellationToken);

    public Task<FunnelReading> Funnel(string unit, string? kind, CancellationToken cancellationToken) => GrainOf(unit).Funnel(kind).WaitAsync(cancellationToken);

    public Task<ControlReading> Control(string unit, CancellationToken cancellationToken) => GrainOf(unit).Control().WaitAsync(cancellationToken);

    private IUnitGrain GrainOf(string unit) => grains.GetGrain<IUnitGrain>(Known(unit).Key.ToString());

    private Unit Known(string unit) => tree.Current.Find(unit) ?? throw new ArgumentException($"There is no unit '{unit}'.", nameof(unit));

    private Task<GatheredParts> Gathered(Unit root, string what, CancellationToken cancellationToken)
    {
        var key = root.Key.ToString();
        return _gathered.Of((key, what), () => grains.GetGrain<IUnitGrain>(key).Gather(new GatherQuestion(what))).WaitAsync(cancellationToken);
    }
}
