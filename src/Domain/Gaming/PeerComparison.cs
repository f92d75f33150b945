namespace ParLive.Domain.Gaming;

/// <summary>What a unit shows of a signal beside what its peers show with the same procedures.</summary>
/// <param name="Observed">In how many dossiers it was seen, or working hours for <see cref="GamingSignal.ClockStopped"/>.</param>
/// <param name="Of">Of how many it could have been.</param>
/// <param name="Expected">In how many it would be seen if the unit were as its peers usually are.</param>
/// <param name="Dossiers">Of how many dossiers that was read.</param>
/// <param name="Spread">How far its peers lie apart: the standard deviation of their log-odds.</param>
/// <param name="Peers">How many units were compared, itself among them.</param>
/// <param name="PValue">How often a unit like its peers shows as much or more by chance; between 0 and 1.</param>
/// <param name="AdjustedPValue">The same, allowing for the number of signals that were looked at (Holm 1979).</param>
public sealed record PeerComparison(
    double Observed, double Of, double Expected, long Dossiers, double Spread, int Peers, double PValue, double AdjustedPValue)
{
    /// <summary>How much more was seen than peers let expect; negative for less.</summary>
    public double Excess => Observed - Expected;

    /// <summary>How many times as much as peers let expect; null where they let nothing expect.</summary>
    public double? Times => Expected > 0 ? Observed / Expected : null;
}
