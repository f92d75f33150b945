namespace ParLive.Grains.Contracts;

/// <summary>How a rate is made, for people to read.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Part">The measures of the numerator, as they are added and subtracted.</param>
/// <param name="Whole">Those of the denominator.</param>
/// <param name="Comparison">byDate or byInstant, by which it tells late from on time; null where it does not tell.</param>
/// <param name="Rounding">half-up, half-even or truncate.</param>
/// <param name="Digits">How many digits it is rounded to.</param>
public sealed record RateDefinitionReading(
    string Id, int Version, string Part, string Whole, string? Comparison, string Rounding, int Digits);
