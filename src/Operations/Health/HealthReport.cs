namespace ParLive.Operations.Health;

/// <summary>The whole truth about a server at one moment. It is healthy only if nothing is among its troubles.</summary>
/// <param name="Healthy">Whether all of it is well.</param>
/// <param name="AsOf">When it was looked at.</param>
/// <param name="Troubles">What is not well, in sentences.</param>
/// <param name="Units">The units.</param>
/// <param name="Journal">The journal; null in a process without one.</param>
/// <param name="Disk">The disk of the data folder.</param>
/// <param name="Clock">The server's clock.</param>
/// <param name="Feeds">What is heard; null while units cannot be asked.</param>
public sealed record HealthReport(
    bool Healthy, DateTimeOffset AsOf, IReadOnlyList<HealthTrouble> Troubles, UnitsHealth Units, JournalHealth? Journal, DiskHealth Disk, ClockHealth Clock,
    FeedsHealth? Feeds);
