namespace ParLive.Domain.Events;

/// <summary>What a unit keeps events of.</summary>
/// <remarks>The numbers are for ever: they stand in journals.</remarks>
public enum MatterKind : byte
{
    /// <summary>A dossier (hồ sơ).</summary>
    Dossier,

    /// <summary>A task of a plan (nhiệm vụ kế hoạch).</summary>
    Task,

    /// <summary>A published or entered figure of an index (chỉ số).</summary>
    Index,

    /// <summary>Totals known only as counts (số liệu tổng hợp).</summary>
    Count,

    /// <summary>An inspection (kiểm tra).</summary>
    Inspection,

    /// <summary>A citizen's feedback or petition (phản ánh, kiến nghị).</summary>
    Feedback,

    /// <summary>The figures of a closed period (kỳ đã chốt).</summary>
    Edition,

    /// <summary>The rankings of a board on a local day (lần xếp hạng).</summary>
    Ranking,

    /// <summary>A unit that needs somebody to act (điểm nóng quá hạn).</summary>
    Hotspot,

    /// <summary>The meetings about a board, and what people undertook in them (cuộc họp, cam kết).</summary>
    Meeting,

    /// <summary>What a unit contests, and what was decided of it (giải trình).</summary>
    Objection,
}
