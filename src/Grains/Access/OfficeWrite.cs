using Orleans;
using ParLive.Grains.Audit;

namespace ParLive.Grains.Access;

/// <summary>Changes of entries with their line of audit: all of it on disk, or nothing.</summary>
/// <param name="At">When.</param>
/// <param name="Act">Who did what, as it is kept.</param>
/// <param name="Changes">The changes; none for a line alone.</param>
[GenerateSerializer, Immutable, Alias("parlive.office-write")]
public sealed record OfficeWrite(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] AuditAct Act, [property: Id(2)] IReadOnlyList<OfficeChange> Changes);
