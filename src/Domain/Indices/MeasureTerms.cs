using System.Globalization;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>A sum of measures, some of them subtracted.</summary>
/// <param name="Plus">What is added.</param>
public sealed record MeasureTerms(params IReadOnlyList<Measure> Plus)
{
    /// <summary>What is subtracted.</summary>
    public IReadOnlyList<Measure> Minus { get; init; } = [];

    /// <summary>The sum in some counts.</summary>
    public long In(Counts counts) => Plus.Sum(measure => counts[measure]) - Minus.Sum(measure => counts[measure]);

    /// <summary>The sum as a formula.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join(" + ", Plus)}{string.Concat(Minus.Select(measure => $" - {measure}"))}");
}
