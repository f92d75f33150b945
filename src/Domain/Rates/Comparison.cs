namespace ParLive.Domain.Rates;

/// <summary>By what a definition tells late from on time.</summary>
public enum Comparison
{
    /// <summary>It does not tell.</summary>
    None,

    /// <summary>By local calendar dates (theo ngày).</summary>
    ByDate,

    /// <summary>By moments (theo thời điểm).</summary>
    ByInstant,
}
