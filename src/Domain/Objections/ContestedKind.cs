namespace ParLive.Domain.Objections;

/// <summary>What kind of thing an objection is about.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum ContestedKind : byte
{
    /// <summary>A figure of the unit (chỉ số).</summary>
    Figure,

    /// <summary>One of its dossiers, as it is counted (hồ sơ).</summary>
    Dossier,

    /// <summary>Its alarm (điểm nóng).</summary>
    Alarm,
}
