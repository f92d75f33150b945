using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>One input in quarantine without its bytes, which may hold personal data.</summary>
/// <param name="Id">Its number; it keeps it.</param>
/// <param name="Source">The source that sent it, or the name of the import.</param>
/// <param name="Place">Where it stood: a line or an index in its batch, counted from 1.</param>
/// <param name="EventId">Its id, where one could be read.</param>
/// <param name="State">What became of it (<see cref="QuarantineStates"/>).</param>
/// <param name="Reason">Why it is not taken in, as it was last judged.</param>
/// <param name="Detail">The same in a sentence.</param>
/// <param name="At">When it arrived.</param>
/// <param name="Bytes">How many bytes are kept.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantined-line")]
public sealed record QuarantinedLine(
    [property: Id(0)] long Id, [property: Id(1)] string Source, [property: Id(2)] long Place, [property: Id(3)] string? EventId,
    [property: Id(4)] string State, [property: Id(5)] string Reason, [property: Id(6)] string Detail, [property: Id(7)] DateTimeOffset At,
    [property: Id(8)] int Bytes);
