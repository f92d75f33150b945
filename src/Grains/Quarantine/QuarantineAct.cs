using Orleans;

namespace ParLive.Grains.Quarantine;

/// <summary>What somebody did about an input in quarantine. Acts are kept with it; its bytes are never touched.</summary>
/// <param name="Input">The number of the input.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Outcome">What came of it: a state, or <see cref="QuarantineStates.Refused"/>.</param>
/// <param name="Reason">The named reason of a refusal; empty otherwise.</param>
/// <param name="Detail">A sentence: the receipt, why it was refused again, or why it was dismissed.</param>
/// <param name="Mapping">By what mapping it was replayed, as it was written; null for none.</param>
[GenerateSerializer, Immutable, Alias("parlive.quarantine-act")]
public sealed record QuarantineAct(
    [property: Id(0)] long Input, [property: Id(1)] DateTimeOffset At, [property: Id(2)] string By, [property: Id(3)] string Outcome,
    [property: Id(4)] string Reason, [property: Id(5)] string Detail, [property: Id(6)] string? Mapping);
