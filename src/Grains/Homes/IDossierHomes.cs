namespace ParLive.Grains.Homes;

/// <summary>Which unit is the home of a dossier: all its events go there, whatever unit they name.</summary>
/// <remarks>
/// Filled by units as they read their journals. It is a signpost, not the truth: a unit to which a dossier does not belong says
/// where it went.
/// </remarks>
public interface IDossierHomes
{
    /// <summary>The homes of dossiers, in their order; of one that has none yet the unit named beside it becomes it.</summary>
    ValueTask<string[]> HomesOf(IReadOnlyList<(string Number, string Named)> dossiers);

    /// <summary>The home of dossiers, given by the hashes of their numbers, is this unit from now on.</summary>
    void Settle(IEnumerable<long> dossiers, string unit);
}
