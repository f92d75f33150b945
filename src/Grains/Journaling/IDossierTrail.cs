namespace ParLive.Grains.Journaling;

/// <summary>Finds again which unit wrote of a dossier, in a journal that several silos write.</summary>
public interface IDossierTrail
{
    /// <summary>The unit that wrote last of each of these dossiers, given by the hashes of their numbers; of some nobody wrote.</summary>
    Task<IReadOnlyDictionary<long, string>> UnitsOf(IReadOnlyCollection<long> dossiers, CancellationToken cancellationToken);
}
