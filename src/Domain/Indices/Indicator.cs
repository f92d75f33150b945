using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>One indicator of a score that events may feed.</summary>
/// <param name="Code">Its number in the decision (2.1).</param>
/// <param name="Vietnamese">Its name in Vietnamese.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Weight">The most points that it gives.</param>
/// <param name="Rule">How its share earns them.</param>
public sealed record Indicator(string Code, string Vietnamese, string English, decimal Weight, PointRule Rule)
{
    /// <summary>The numerator; null where no event feeds it yet.</summary>
    public MeasureTerms? Part { get; init; }

    /// <summary>The denominator; null where no event feeds it yet.</summary>
    public MeasureTerms? Whole { get; init; }

    /// <summary>Whether its weight is confirmed; otherwise it is configuration.</summary>
    public bool HasVerifiedWeight { get; init; }

    /// <summary>Whether its threshold and its formula are confirmed; otherwise they are configuration.</summary>
    public bool HasVerifiedFormula { get; init; }

    /// <summary>Its share in some counts; null where no event feeds it.</summary>
    public Ratio? In(Counts counts) => Part is { } part && Whole is { } whole ? new Ratio(part.In(counts), whole.In(counts)) : null;
}
