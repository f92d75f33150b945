using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>The register of units: their dated identities and their dated tree.</summary>
public interface IUnitRegister
{
    /// <summary>What adding units would come to; does nothing. A new unit moves no figure of others, and is a peer that was never heard from.</summary>
    Task<UnitsPreview> Preview(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken);

    /// <summary>Adds the units that are not there yet, all or none; completes when they are on disk.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="UnitEntriesException">Some entries cannot be understood; nothing was added.</exception>
    Task<int> Add(IReadOnlyList<UnitEntry> entries, CancellationToken cancellationToken);
}
