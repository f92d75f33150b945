using ParLive.Grains.Access;

namespace ParLive.Ingest.Quarantine;

/// <summary>A page of inputs in quarantine.</summary>
/// <param name="Inputs">The inputs, without their bytes.</param>
/// <param name="Next">What to ask after for the next page; null for the last one.</param>
public sealed record QuarantinePage(IReadOnlyList<QuarantinedLine> Inputs, long? Next);
