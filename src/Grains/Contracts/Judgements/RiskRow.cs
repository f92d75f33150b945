using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>A dossier at risk.</summary>
/// <param name="Unit">The key of its unit.</param>
/// <param name="Number">Its number.</param>
/// <param name="Procedure">The code of its procedure; empty if unknown.</param>
/// <param name="Step">The step that it has reached; empty before the first one.</param>
/// <param name="DaysLeft">How many working days are left, today included.</param>
/// <param name="Late">The probability that it falls overdue, 0 to 1.</param>
/// <param name="Like">How many dossiers like it had come so far.</param>
/// <param name="LikeLate">How many of them ended late.</param>
[GenerateSerializer, Immutable, Alias("parlive.risk-row")]
public sealed record RiskRow(
    [property: Id(0)] string Unit, [property: Id(1)] string Number, [property: Id(2)] string Procedure, [property: Id(3)] string Step,
    [property: Id(4)] int DaysLeft, [property: Id(5)] double Late, [property: Id(6)] long Like, [property: Id(7)] long LikeLate);
