using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>How many dossiers are expected to fall overdue within some working days.</summary>
/// <param name="WorkingDays">Within so many working days.</param>
/// <param name="Expected">So many are expected.</param>
/// <param name="Low">The lower end of the 80 % interval.</param>
/// <param name="High">Its upper end.</param>
[GenerateSerializer, Immutable, Alias("parlive.risk-horizon")]
public sealed record RiskHorizon(
    [property: Id(0)] int WorkingDays, [property: Id(1)] double Expected, [property: Id(2)] long Low,
    [property: Id(3)] long High);
