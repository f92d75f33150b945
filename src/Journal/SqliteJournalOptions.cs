using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ParLive.Journal;

/// <summary>How the SQLite journal groups, bounds and keeps.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>An extra wait for each sync, to measure as if the disk were slower; zero outside benchmarks.</summary>
    public TimeSpan SyncDelay { get; init; }

    /// <summary>How long a commit waits for company; zero commits what waits at that moment.</summary>
    public TimeSpan CommitWait { get; init; }

    /// <summary>The bytes that may wait for the writer; beyond them an append waits for room.</summary>
    public long QueueBytes { get; init; } = 64L << 20;

    /// <summary>The bytes that one group commit takes at most, unless a single record is larger.</summary>
    public long GroupBytes { get; init; } = 1L << 20;

    /// <summary>Whether the scan at opening keeps each unit's records in memory until they are first read.</summary>
    public bool WarmStart { get; init; }

    /// <summary>How the versions of snapshots begin that will hold at this start; what they cover is not kept.</summary>
    /// <remarks>A unit whose snapshot does not hold after all reads its history from the file.</remarks>
    public string SnapshotVersions { get; init; } = "";

    /// <summary>How many dossier entries gather in memory before they are written to the index.</summary>
    public int IndexEntries { get; init; } = 65_536;

    /// <summary>The bytes that the quarantine may hold.</summary>
    public long QuarantineBytes { get; init; } = 1L << 30;

    /// <summary>Where it says that a file of an older format was brought up.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    // Where a test stands in for a failing disk: called after the commit and before its outcome is known.
    internal Action? AfterSync { get; init; }
}
