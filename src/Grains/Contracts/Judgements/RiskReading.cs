using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>What is about to fall overdue in a unit and all below it (nguy cơ quá hạn), beside how right such forecasts were.</summary>
/// <param name="AsOf">The moment of the forecast.</param>
/// <param name="Open">Open dossiers.</param>
/// <param name="Forecast">Of them, those of which something is forecast: with a due date, and not overdue.</param>
/// <param name="Horizons">How many are expected to fall overdue, and by when.</param>
/// <param name="Record">How right forecasts were, judged week by week on what was known then.</param>
/// <param name="Dossiers">The dossiers most at risk, the worst first.</param>
[GenerateSerializer, Immutable, Alias("parlive.risk-reading")]
public sealed record RiskReading(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] long Open, [property: Id(2)] long Forecast,
    [property: Id(3)] IReadOnlyList<RiskHorizon> Horizons, [property: Id(4)] RiskRecord Record,
    [property: Id(5)] IReadOnlyList<RiskRow> Dossiers);
