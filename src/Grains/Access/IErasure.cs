namespace ParLive.Grains.Access;

/// <summary>Erases what was written about a dossier in somebody's own words, and shows what is kept of it.</summary>
public interface IErasure
{
    /// <summary>Destroys the keys of a dossier, and of a feedback of the same number, and what the quarantine holds of it.</summary>
    /// <remarks>Figures, digest and chain stay as they are. Asked again it changes nothing.</remarks>
    /// <param name="dossier">The number.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task<ErasureReport> Erase(string dossier, CancellationToken cancellationToken);

    /// <summary>What sources said of a dossier, as it is kept: the named fields, and the remarks where they can be read.</summary>
    Task<IReadOnlyList<EvidenceLine>> Evidence(string dossier, CancellationToken cancellationToken);
}
