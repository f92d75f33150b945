namespace ParLive.Ingest.Quarantine;

/// <summary>What became of one input.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Outcome">accepted, duplicate, refused, dismissed, or notReplayable for what is no event.</param>
/// <param name="Reason">The named reason of a refusal; null otherwise.</param>
/// <param name="Detail">A sentence.</param>
public sealed record ReplayLine(long Id, string Outcome, string? Reason, string Detail);
