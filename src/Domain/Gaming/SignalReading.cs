namespace ParLive.Domain.Gaming;

/// <summary>What one signal says of one unit.</summary>
/// <param name="Signal">Which signal.</param>
public abstract record SignalReading(GamingSignal Signal)
{
    /// <summary>More was seen than chance and the spread among peers explain: somebody should look at dossiers. It proves nothing.</summary>
    /// <param name="Signal">Which signal.</param>
    /// <param name="Comparison">The figures.</param>
    /// <param name="Examples">Numbers of a few dossiers to look at, the best example first.</param>
    public sealed record StandsOut(GamingSignal Signal, PeerComparison Comparison, IReadOnlyList<string> Examples) : SignalReading(Signal);

    /// <summary>The unit is within what chance and the spread among peers explain.</summary>
    /// <param name="Signal">Which signal.</param>
    /// <param name="Comparison">The figures.</param>
    public sealed record LikePeers(GamingSignal Signal, PeerComparison Comparison) : SignalReading(Signal);

    /// <summary>There is too little to say anything: no clean bill either.</summary>
    /// <param name="Signal">Which signal.</param>
    /// <param name="Reason">What there is too little of.</param>
    /// <param name="Have">How much of it there is.</param>
    /// <param name="Needed">How much is needed.</param>
    public sealed record NotJudged(GamingSignal Signal, NotJudgedReason Reason, long Have, long Needed) : SignalReading(Signal);
}
