namespace ParLive.Domain.Dossiers;

/// <summary>How far a procedure can be done online (mức độ cung cấp dịch vụ công trực tuyến).</summary>
public enum ServiceLevel : byte
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>From the application to the result (toàn trình).</summary>
    Full,

    /// <summary>In part (một phần).</summary>
    Part,

    /// <summary>Information only.</summary>
    None,
}
