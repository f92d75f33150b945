using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures by field, procedure or step.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="By">What tells the parts apart.</param>
/// <param name="Rows">The parts, the largest load first.</param>
[GenerateSerializer, Immutable, Alias("parlive.breakdown-reading")]
public sealed record BreakdownReading(
    [property: Id(0)] string Unit, [property: Id(1)] string By, [property: Id(2)] IReadOnlyList<BreakdownRow> Rows);
