using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>A page of inputs in quarantine.</summary>
/// <param name="Inputs">The inputs, without their bytes.</param>
/// <param name="Next">What to ask after for the next page; null for the last one.</param>
/// <param name="BytesKeptDays">For how many days after its arrival the bytes of an input are kept.</param>
public sealed record QuarantinePage(IReadOnlyList<QuarantinedLine> Inputs, long? Next, int BytesKeptDays);
