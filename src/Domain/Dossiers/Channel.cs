namespace ParLive.Domain.Dossiers;

/// <summary>How a dossier came in.</summary>
public enum Channel : byte
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>Online in full (toàn trình).</summary>
    OnlineFull,

    /// <summary>Online in part (một phần).</summary>
    OnlinePart,

    /// <summary>At the desk (trực tiếp).</summary>
    Desk,

    /// <summary>By public post (bưu chính công ích).</summary>
    Post,

    /// <summary>At home (tại nhà).</summary>
    Home,

    /// <summary>Some other way, e-mail for one.</summary>
    Other,
}
