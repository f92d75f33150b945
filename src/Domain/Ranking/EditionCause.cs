namespace ParLive.Domain.Ranking;

/// <summary>Why a ranking was kept.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum EditionCause : byte
{
    /// <summary>It was time to.</summary>
    Cadence,

    /// <summary>It is the first of a day (đầu ngày).</summary>
    StartOfDay,

    /// <summary>A meeting took it (cuộc họp).</summary>
    Meeting,

    /// <summary>A profile, a definition or the map changed.</summary>
    Changed,

    /// <summary>It was never displayed: made later, from the figures of a moment at which no ranking was (tính lại).</summary>
    Afterwards,
}
