using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>What a source publishes of a unit's index for one period, as it stands there; null where it says nothing.</summary>
/// <remarks>Nothing in it is computed and nothing corrected; whether it can be so is for <see cref="IndexChecks"/> to say.</remarks>
public sealed record Figure
{
    /// <summary>Points or percent, at most <see cref="DecimalPlaces"/> digits after the decimal sign.</summary>
    public decimal? Value { get; init; }

    /// <summary>The most points that can be had.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The place, 1 for the best.</summary>
    public int? Rank { get; init; }

    /// <summary>Among how many the place is; without it a rank says little.</summary>
    public int? CohortSize { get; init; }

    /// <summary>The mean over the cohort (trung bình cả nước).</summary>
    public decimal? Mean { get; init; }

    /// <summary>Of what the value is made, where it is a share: 12 of 17.</summary>
    public Ratio? Made { get; init; }

    /// <summary>The rating in words (Tốt).</summary>
    public string? Band { get; init; }

    /// <summary>The ids of all parts that add up to it, in order, with <c>;</c> between them; null if the source does not say.</summary>
    public string? Parts { get; init; }

    /// <summary>Where it was published: a decision, a report, a page.</summary>
    public string? Publication { get; init; }

    /// <summary>What the source says of what was before.</summary>
    public Stated Stated { get; init; }

    /// <summary>How exact a number of an index may be.</summary>
    public const int DecimalPlaces = 6;

    /// <summary>The value, or the percentage of what it is made of, to two digits; null if neither is known.</summary>
    public decimal? Score => Value ?? Made?.Percent(Rounding.HalfUp(2));

    /// <summary>The parts as one text, whatever their order.</summary>
    public static string? PartsOf(IEnumerable<IndexId> parts) =>
        string.Join(';', parts.Distinct().Order(Comparer<IndexId>.Create(IndexId.InOrder)).Select(part => part.Text)) is { Length: > 0 } text ? text : null;

    /// <summary>The parts that it says to add up to it; empty if it does not say.</summary>
    public IReadOnlyList<IndexId> StatedParts => Parts is null ? [] : [.. Parts.Split(';').Select(IndexId.Parse)];
}
