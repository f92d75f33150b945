namespace ParLive.Grains.Access;

/// <summary>Reorganisations of units: what a table of them would do, and doing it.</summary>
public interface IUnitReforms
{
    /// <summary>What a table would do; does nothing.</summary>
    Task<ReorganisationReport> Preview(ReorganisationTable table, CancellationToken cancellationToken);

    /// <summary>Applies a table, whole or not at all; completes when it is on disk and all units know. What is known changes nothing.</summary>
    Task<ReorganisationReport> Apply(ReorganisationTable table, CancellationToken cancellationToken);
}
