using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The register of units: their dated identities and their dated tree.</summary>
public interface IUnitRegister
{
    /// <summary>Adds the units that are not there yet, all or none; completes when they are on disk.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="UnitEntriesException">Some entries cannot be understood; nothing was added.</exception>
    Task<int> Add(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken);
}
