using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>What is to be replayed or dismissed.</summary>
/// <param name="Ids">Inputs by their numbers; null for those that the question means.</param>
/// <param name="Which">Which inputs are meant; only open ones, the oldest first.</param>
/// <param name="By">Who wants it.</param>
public sealed record ReplayOrder(IReadOnlyList<long>? Ids, QuarantineQuestion Which, string By);
