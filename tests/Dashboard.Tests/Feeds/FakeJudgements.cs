using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Judgements as a test sets them.</summary>
internal sealed class FakeJudgements : IJudgements
{
    public HotspotsReading Found { get; set; } = SomeJudged.Hotspots();

    public FeedsReading Heard { get; set; } = SomeJudged.Feeds();

    public RiskReading AtRisk { get; set; } = SomeJudged.Risk();

    public WatchReading Signs { get; set; } = SomeJudged.Watch();

    public MovementReading? Moved { get; set; }

    public Task<HotspotsReading> Hotspots(string unit, int most, bool shelved, CancellationToken cancellationToken) => Task.FromResult(Found);

    public Task<string?> Act(string unit, HotspotOrder order, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task<FeedsReading> Feeds(string unit, CancellationToken cancellationToken) => Task.FromResult(Heard);

    public Task<RiskReading> Risk(string unit, int most, CancellationToken cancellationToken) => Task.FromResult(AtRisk);

    public Task<WatchReading> Watch(string unit, CancellationToken cancellationToken) => Task.FromResult(Signs);

    public Task<MovementReading?> Movement(string board, string unit, DateTimeOffset? from, CancellationToken cancellationToken) => Task.FromResult(Moved);

    public Task<FunnelReading> Funnel(string unit, string? kind, CancellationToken cancellationToken) =>
        Task.FromResult(new FunnelReading(Some.Monday, kind ?? "commune", "onTimeByDate", 93, [], []));

    public Task<ControlReading> Control(string unit, CancellationToken cancellationToken) =>
        Task.FromResult(new ControlReading(unit, "onTimeByDate", "commonCause", "hitAndMiss", 95, 93.1, []));
}
