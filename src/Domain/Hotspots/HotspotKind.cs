namespace ParLive.Domain.Hotspots;

/// <summary>By what a hotspot was found.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum HotspotKind : byte
{
    /// <summary>More dossiers became overdue than chance explains among peers (nổi bật so với đơn vị cùng nhóm).</summary>
    MissedAbovePeers,

    /// <summary>More of what is open is overdue than chance explains among peers (tồn quá hạn nổi bật).</summary>
    BacklogAbovePeers,

    /// <summary>More dossiers become overdue than the same unit used to have (quá hạn tăng).</summary>
    Growth,

    /// <summary>One dossier is overdue for very long (hồ sơ quá hạn kéo dài).</summary>
    Oldest,

    /// <summary>Tasks of plans slip (nhiệm vụ kế hoạch chậm).</summary>
    Plan,
}
