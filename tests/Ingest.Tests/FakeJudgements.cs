using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Ingest.Tests;

/// <summary>Judgements of a province of which little is known, and what was asked of its hotspots.</summary>
internal sealed class FakeJudgements : IJudgements
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(7));

    /// <summary>What is heard of sources.</summary>
    public List<SourceLine> Sources { get; } = [];

    public List<HotspotOrder> Orders { get; } = [];

    public Task<HotspotsReading> Hotspots(string unit, int most, bool shelved, CancellationToken cancellationToken) =>
        Task.FromResult(new HotspotsReading(Monday, null, [], 0, 0, 0, 2));

    public Task<string?> Act(string unit, HotspotOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        return Task.FromResult(order.Act == "acknowledge" ? null : "It is over: the facts have cleared it.");
    }

    public Task<FeedsReading> Feeds(string unit, CancellationToken cancellationToken) => Task.FromResult(new FeedsReading(Monday, 0, 0, 0, 1, 1, [], Sources));

    public Task<RiskReading> Risk(string unit, int most, CancellationToken cancellationToken) =>
        Task.FromResult(new RiskReading(Monday, 0, 0, [], new RiskRecord("tooLittleData", 0, null, null, null, null), []));

    public Task<WatchReading> Watch(string unit, CancellationToken cancellationToken) =>
        Task.FromResult(new WatchReading(Monday, new DateOnly(2025, 12, 2), new DateOnly(2026, 3, 1), 0, 0, []));

    public Task<MovementReading?> Movement(string board, string unit, DateTimeOffset? from, CancellationToken cancellationToken) =>
        Task.FromResult<MovementReading?>(null);

    public Task<FunnelReading> Funnel(string unit, string? kind, CancellationToken cancellationToken) =>
        Task.FromResult(new FunnelReading(Monday, "commune", "onTimeByDate", 0, [], []));

    public Task<ControlReading> Control(string unit, CancellationToken cancellationToken) =>
        Task.FromResult(new ControlReading(unit, "onTimeByDate", "tooLittleData", "unknown", null, null, []));
}
