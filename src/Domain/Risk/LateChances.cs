namespace ParLive.Domain.Risk;

/// <summary>How likely the dossiers of one procedure fall overdue, from each step and each part of the term.</summary>
/// <param name="places">Where each kind of dossiers stands in the list.</param>
/// <param name="late">The chances from the beginning of each part on; the last of the list for steps that were never seen.</param>
internal sealed class LateChances(IReadOnlyDictionary<Stratum, int> places, double[][] late)
{
    /// <summary>How likely a dossier that is alive at a share of its term falls overdue.</summary>
    public double At(Stratum stratum, double share)
    {
        var chances = late[places.TryGetValue(stratum, out var place) ? place : late.Length - 1];
        var bin = TermAxis.BinOf(share);
        var within = Math.Clamp((share * TermAxis.Bins) - bin, 0, 1);
        return Math.Clamp(chances[bin] + (within * (chances[bin + 1] - chances[bin])), 0, 1);
    }
}
