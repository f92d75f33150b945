namespace ParLive.Domain.Risk;

/// <summary>Whether forecasts were better than what the days left alone say.</summary>
public enum RiskVerdict
{
    /// <summary>Nobody can tell yet.</summary>
    TooLittleData,

    /// <summary>They were.</summary>
    Better,

    /// <summary>They were not, or by no more than chance would make them.</summary>
    NoBetter,
}
