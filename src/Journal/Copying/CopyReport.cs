namespace ParLive.Journal.Copying;

/// <summary>What was copied, counted and compared on both sides.</summary>
/// <param name="Records">Records of units.</param>
/// <param name="Inputs">Inputs in quarantine.</param>
/// <param name="Keys">Keys of sources.</param>
/// <param name="Digest">The same on both sides: over every record's unit, sequence, dossiers and bytes, every input and every key.</param>
public sealed record CopyReport(long Records, long Inputs, int Keys, string Digest);
