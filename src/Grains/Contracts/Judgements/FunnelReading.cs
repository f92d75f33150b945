using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>The rates of units against how many dossiers stand behind them, with the limits within which chance keeps them.</summary>
/// <param name="AsOf">The moment for which they hold.</param>
/// <param name="Kind">The kind of unit.</param>
/// <param name="Rate">The id of the rate.</param>
/// <param name="Centre">The rate of the group, in percent.</param>
/// <param name="Points">The units.</param>
/// <param name="Limits">The limits, along the denominators.</param>
[GenerateSerializer, Immutable, Alias("parlive.funnel-reading")]
public sealed record FunnelReading(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] string Kind, [property: Id(2)] string Rate,
    [property: Id(3)] double Centre, [property: Id(4)] IReadOnlyList<FunnelPoint> Points,
    [property: Id(5)] IReadOnlyList<FunnelLimit> Limits);
