namespace ParLive.Grains.Contracts;

/// <summary>A unit's figures: flows over a range, levels as of a moment.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The moment that the levels stand for.</param>
/// <param name="AsOfExactTo">How exact that moment is: <c>minute</c>, <c>hour</c> or <c>day</c> (then it is the close of that local day).</param>
/// <param name="From">The start of the flows' range; null from the beginning.</param>
/// <param name="To">The end of the flows' range, exclusive; null up to <paramref name="AsOf"/>.</param>
/// <param name="Measures">Each measure's number by its name.</param>
/// <param name="Rates">Each rate by its definition's name.</param>
public sealed record FiguresReading(
    string Unit, DateTimeOffset AsOf, string AsOfExactTo, DateTimeOffset? From, DateTimeOffset? To,
    IReadOnlyDictionary<string, long> Measures, IReadOnlyDictionary<string, RateReading> Rates);
