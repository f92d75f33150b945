using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>One week of a unit in which there was something to do.</summary>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Low">The lower limit of the chart for so much to do, in percent.</param>
/// <param name="High">The upper limit.</param>
[GenerateSerializer, Immutable, Alias("parlive.control-week")]
public sealed record ControlWeek(
    [property: Id(0)] long Part, [property: Id(1)] long Whole, [property: Id(2)] double Low, [property: Id(3)] double High);
