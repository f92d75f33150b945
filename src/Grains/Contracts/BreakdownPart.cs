using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>The numbers of one part, as units add them up.</summary>
/// <param name="Key">The field, procedure or step; empty for dossiers of which it is not known.</param>
/// <param name="CarriedOver">How many were open when the range began.</param>
/// <param name="Measures">The numbers of the measures that are not zero, by their place in the table.</param>
/// <param name="Amounts">Their amounts, in the same order.</param>
[GenerateSerializer, Immutable, Alias("parlive.breakdown-part")]
public sealed record BreakdownPart(
    [property: Id(0)] string Key, [property: Id(1)] long CarriedOver, [property: Id(2)] IReadOnlyList<int> Measures,
    [property: Id(3)] IReadOnlyList<long> Amounts);
