using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>One indicator of a live score.</summary>
[GenerateSerializer, Immutable, Alias("parlive.indicator-reading")]
public sealed record IndicatorReading
{
    /// <summary>Its number in the decision (2.1).</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Its Vietnamese name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Its English name.</summary>
    [Id(2)]
    public required string NameEn { get; init; }

    /// <summary>The most points that it gives.</summary>
    [Id(3)]
    public required decimal Weight { get; init; }

    /// <summary>Whether the weight is confirmed; otherwise it is configuration.</summary>
    [Id(4)]
    public required bool HasVerifiedWeight { get; init; }

    /// <summary>The percentage from which all points are earned.</summary>
    [Id(5)]
    public decimal? Threshold { get; init; }

    /// <summary>Whether threshold and formula are confirmed; otherwise they are configuration.</summary>
    [Id(6)]
    public required bool HasVerifiedFormula { get; init; }

    /// <summary>The measures of the numerator; null where no event feeds it.</summary>
    [Id(7)]
    public string? Numerator { get; init; }

    /// <summary>The measures of the denominator; null where no event feeds it.</summary>
    [Id(8)]
    public string? Denominator { get; init; }

    /// <summary>The share in the unit's counts; null where no event feeds it.</summary>
    [Id(9)]
    public RateReading? Share { get; init; }

    /// <summary>The points; null where they are not known.</summary>
    [Id(10)]
    public decimal? Points { get; init; }

    /// <summary><c>live</c>, <c>entered</c> or <c>not-known</c>.</summary>
    [Id(11)]
    public required string Basis { get; init; }
}
