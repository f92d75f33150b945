namespace ParLive.Grains.Audit;

/// <summary>What computing the chain of the audit again came to.</summary>
/// <param name="Lines">How many lines there are.</param>
/// <param name="Head">The last position and one hash over all lines up to it, <c>POSITION:HASH</c>; to be kept where nobody who can change the audit can change it.</param>
/// <param name="Entries">How many entries of the office's book were compared with the lines that wrote them.</param>
/// <param name="Findings">A sentence for each line, and each entry, that is not as it was written.</param>
public sealed record AuditReport(long Lines, string Head, int Entries, IReadOnlyList<string> Findings);
