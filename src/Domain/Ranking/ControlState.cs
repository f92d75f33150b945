namespace ParLive.Domain.Ranking;

/// <summary>What the last weeks of a unit say, beside its own weeks before.</summary>
public enum ControlState
{
    /// <summary>Too few weeks, or too little in them, to tell.</summary>
    TooLittleData,

    /// <summary>Up and down as always (biến động thông thường): there is nothing to explain.</summary>
    CommonCause,

    /// <summary>Better than chance would have it.</summary>
    Improving,

    /// <summary>Worse than chance would have it.</summary>
    Worsening,
}
