namespace ParLive.Journal.Tests;

/// <summary>How a journal is opened, on whatever store.</summary>
internal sealed record Terms
{
    public long QueueBytes { get; init; } = 64L << 20;

    public long GroupBytes { get; init; } = 1L << 20;

    public long QuarantineBytes { get; init; } = 1L << 30;

    public bool WarmStart { get; init; }

    /// <summary>On SQLite alone: how many entries make a run of the index.</summary>
    public int IndexEntries { get; init; } = 65_536;
}
