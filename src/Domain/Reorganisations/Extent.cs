namespace ParLive.Domain.Reorganisations;

/// <summary>How much of an old unit went into a new one.</summary>
internal enum Extent
{
    /// <summary>All of it, and nothing else with it: it goes on (giữ nguyên).</summary>
    Same,

    /// <summary>All of it (nhập toàn bộ).</summary>
    Whole,

    /// <summary>A part of unknown size (nhập một phần).</summary>
    Part,
}
