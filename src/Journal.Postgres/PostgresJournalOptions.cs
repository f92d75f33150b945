using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ParLive.Journal.Postgres;

/// <summary>How the journal on PostgreSQL groups, bounds, keeps and waits.</summary>
public sealed record PostgresJournalOptions
{
    /// <summary>The bytes that may wait for the writer; beyond them an append waits for room.</summary>
    public long QueueBytes { get; init; } = 64L << 20;

    /// <summary>The bytes that one group commit takes at most, unless a single record is larger.</summary>
    public long GroupBytes { get; init; } = 1L << 20;

    /// <summary>Whether opening keeps each unit's records in memory until they are first read.</summary>
    public bool WarmStart { get; init; }

    /// <summary>How the versions of snapshots begin that will hold at this start; what they cover is not read.</summary>
    public string SnapshotVersions { get; init; } = "";

    /// <summary>The bytes that the quarantine may hold.</summary>
    public long QuarantineBytes { get; init; } = 1L << 30;

    /// <summary>How long writes and reads wait for a server that does not answer before they are refused.</summary>
    /// <remarks>A record whose commit was sent and not answered waits longer: nobody is told what nobody knows.</remarks>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long opening waits for the process that held the journal before to be gone.</summary>
    public TimeSpan OpeningPatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether it writes beside the other silos of a cluster, each for the units it hosts.</summary>
    public bool IsShared { get; init; }

    /// <summary>How often it shows that it lives, so that a candidate may take over when it does not; null for never.</summary>
    public TimeSpan? Pulse { get; init; }

    /// <summary>The clock by which it waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where it says that the server is gone, and back.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;
}
