namespace ParLive.Grains.Quarantine;

/// <summary>What became of an input in quarantine, or would become of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Outcome">accepted, duplicate, refused, dismissed, or notReplayable.</param>
/// <param name="Reason">The named reason of a refusal; null otherwise.</param>
/// <param name="Detail">A sentence.</param>
public sealed record SettledInput(long Id, string Outcome, string? Reason, string Detail);
