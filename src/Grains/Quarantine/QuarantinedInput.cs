using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>One input that was not accepted: its bytes as they came, and why.</summary>
/// <param name="Source">The source that sent it, or the name of the import.</param>
/// <param name="Place">Where it stood: a line or an index in its batch, counted from 1.</param>
/// <param name="EventId">Its id, where one could be read.</param>
/// <param name="Reason">The named reason, such as <c>unknown-unit</c>.</param>
/// <param name="Detail">The reason in a sentence.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Bytes">The bytes as they came; at most 1 MiB of them.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantined-input")]
public sealed record QuarantinedInput(
    [property: Id(0)] string Source, [property: Id(1)] long Place, [property: Id(2)] string? EventId, [property: Id(3)] string Reason,
    [property: Id(4)] string Detail, [property: Id(5)] DateTimeOffset At, [property: Id(6)] ReadOnlyMemory<byte> Bytes);
