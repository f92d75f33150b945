using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Access;

/// <summary>What counting everything again came to.</summary>
/// <param name="Digest">The canonical digest of all units' dossiers: SHA-256 in hexadecimal digits.</param>
/// <param name="Conserved">Whether every unit equals its own part plus its children.</param>
/// <param name="Units">How many units there are.</param>
/// <param name="Dossiers">How many dossiers.</param>
/// <param name="Events">How many events.</param>
/// <param name="Findings">A sentence for each unit that does not add up.</param>
public sealed record VerificationReport(
    string Digest, bool Conserved, int Units, long Dossiers, long Events, IReadOnlyList<string> Findings)
{
    /// <summary>How many dossiers were on their way to their home: until they are there, another digest follows.</summary>
    public int UnderWay { get; init; }

    /// <summary>What computing the journal's chain again came to; null where it was not asked for.</summary>
    public ChainReport? Chain { get; init; }

    /// <summary>What computing the chain of the audit again came to; null where it was not asked for.</summary>
    public AuditReport? Audit { get; init; }
}
