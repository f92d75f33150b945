namespace ParLive.Domain.Indices;

/// <summary>What a change is computed from.</summary>
public enum ChangeBasis
{
    /// <summary>Two figures of the series.</summary>
    Series,

    /// <summary>The figure and what its source says of the period before.</summary>
    StatedPrevious,

    /// <summary>Nothing: the source states the change alone.</summary>
    Stated,
}
