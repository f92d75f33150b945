namespace ParLive.Grains.Journaling;

/// <summary>The journal's own proof that nothing in it was changed: each record is linked to what stood before it by a hash.</summary>
public interface IJournalChain
{
    /// <summary>Reads every byte of the journal and computes its chain again; one reading at a time.</summary>
    /// <param name="keptHead">A head that was kept elsewhere, as a report named it; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">The kept head is none.</exception>
    Task<ChainReport> Check(string? keptHead, CancellationToken cancellationToken);
}
