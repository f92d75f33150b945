using Orleans;

namespace ParLive.Grains.Audit;

/// <summary>One line of the audit, linked to the one before.</summary>
/// <param name="Position">Its place, counted from 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Act">Who did what.</param>
/// <param name="Entries">Which entries were written with it, each with a hash of what it became (<see cref="AuditChain.Seal"/>).</param>
/// <param name="Link">SHA-256 over the link of the line before and everything above.</param>
[GenerateSerializer, Immutable, Alias("parlive.audit-line")]
public sealed record AuditLine(
    [property: Id(0)] long Position, [property: Id(1)] DateTimeOffset At, [property: Id(2)] AuditAct Act, [property: Id(3)] string Entries,
    [property: Id(4)] ReadOnlyMemory<byte> Link);
