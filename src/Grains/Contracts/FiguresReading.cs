using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures: flows over a range, levels as of a moment.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The moment that the levels stand for.</param>
/// <param name="AsOfExactTo">How exact that moment is: <c>minute</c>, <c>hour</c> or <c>day</c> (then it is the close of that local day).</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">The end of the flows' range, exclusive; null up to <paramref name="AsOf"/>.</param>
/// <param name="Measures">Each measure's number by its name.</param>
/// <param name="Rates">Each rate by its definition's name.</param>
[GenerateSerializer, Immutable, Alias("parlive.figures-reading")]
public sealed record FiguresReading(
    [property: Id(0)] string Unit, [property: Id(1)] DateTimeOffset AsOf, [property: Id(2)] string AsOfExactTo,
    [property: Id(3)] DateTimeOffset? From, [property: Id(4)] DateTimeOffset? To,
    [property: Id(5)] IReadOnlyDictionary<string, long> Measures, [property: Id(6)] IReadOnlyDictionary<string, RateReading> Rates)
{
    /// <summary>Each gauge by its definition's name: sums that people ask for by one name.</summary>
    [Id(7)]
    public IReadOnlyDictionary<string, long> Gauges { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Each quantile of processing times by its definition's name.</summary>
    [Id(8)]
    public IReadOnlyDictionary<string, QuantileReading> Quantiles { get; init; } = new Dictionary<string, QuantileReading>(StringComparer.Ordinal);
}
