using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>One input in quarantine with its bytes and all that was done about it.</summary>
/// <param name="Id">Its number; it keeps it.</param>
/// <param name="Input">The input as it came, with the reason for which it was not taken in then.</param>
/// <param name="Acts">What was done about it, the first act first.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantined-case")]
public sealed record QuarantinedCase(
    [property: Id(0)] long Id, [property: Id(1)] QuarantinedInput Input, [property: Id(2)] IReadOnlyList<QuarantineAct> Acts);
