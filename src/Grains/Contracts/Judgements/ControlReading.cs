using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>Whether the weeks of a unit differ by more than chance, and whether it will meet its target.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Rate">The id of the rate.</param>
/// <param name="State">tooLittleData, commonCause, improving or worsening.</param>
/// <param name="Assurance">unknown, willMeet, willMiss or hitAndMiss.</param>
/// <param name="Target">The target, in percent; null if there is none.</param>
/// <param name="Mean">The rate of all weeks, in percent; null where there is too little data.</param>
/// <param name="Weeks">The weeks, oldest first.</param>
[GenerateSerializer, Immutable, Alias("parlive.control-reading")]
public sealed record ControlReading(
    [property: Id(0)] string Unit, [property: Id(1)] string Rate, [property: Id(2)] string State, [property: Id(3)] string Assurance,
    [property: Id(4)] double? Target, [property: Id(5)] double? Mean, [property: Id(6)] IReadOnlyList<ControlWeek> Weeks);
