namespace ParLive.Domain.Indices;

/// <summary>What is known of an index beforehand, whatever a source says of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Vietnamese">Its name in Vietnamese.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Scale">Points or percent.</param>
/// <param name="Maximum">The most that can be had; null where it differs from year to year.</param>
public sealed record IndexDescription(IndexId Id, string Vietnamese, string English, IndexScale Scale, decimal? Maximum)
{
    /// <summary>All parts that add up to it; empty if they are not known.</summary>
    public IReadOnlyList<IndexId> Parts { get; init; } = [];

    /// <summary>Another index that is easily taken for it and never follows from it; null if there is none.</summary>
    public IndexId? NotToBeTakenFor { get; init; }

    /// <summary>How its values are rated in words; null if they are not.</summary>
    public BandProfile? Bands { get; init; }

    /// <summary>Whether maximum and parts are confirmed; otherwise they are configuration.</summary>
    public bool IsVerified { get; init; }
}
