namespace ParLive.Domain.Dossiers;

/// <summary>How a dossier ended.</summary>
public enum Ending : byte
{
    /// <summary>With a result (có kết quả).</summary>
    Resolved,

    /// <summary>Sent back without one (trả lại).</summary>
    Rejected,

    /// <summary>Taken back by who handed it in (rút).</summary>
    Withdrawn,

    /// <summary>Given up by the unit (dừng xử lý).</summary>
    Stopped,

    /// <summary>Not taken in at all (từ chối tiếp nhận).</summary>
    Refused,
}
