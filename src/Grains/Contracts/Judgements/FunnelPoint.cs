using Orleans;

namespace ParLive.Grains.Contracts.Judgements;

/// <summary>One unit in a funnel.</summary>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Part">The numerator.</param>
/// <param name="Whole">The denominator.</param>
/// <param name="Position">noValue, inside, worseWarning, worseBeyond, betterWarning or betterBeyond.</param>
[GenerateSerializer, Immutable, Alias("parlive.funnel-point")]
public sealed record FunnelPoint(
    [property: Id(0)] string Unit, [property: Id(1)] string Name, [property: Id(2)] string NameEn, [property: Id(3)] long Part,
    [property: Id(4)] long Whole, [property: Id(5)] string Position);
