namespace ParLive.Journal.Copying;

/// <summary>What was copied, counted and compared on both sides.</summary>
/// <param name="Records">Records of units.</param>
/// <param name="Inputs">Inputs in quarantine.</param>
/// <param name="Digest">The same on both sides: over every record's unit, sequence, dossiers and bytes, every input, every entry of the office's book and every line of its audit.</param>
public sealed record CopyReport(long Records, long Inputs, string Digest)
{
    /// <summary>Entries of the office's book.</summary>
    public int Entries { get; init; }

    /// <summary>Lines of its audit.</summary>
    public long Lines { get; init; }
}
