namespace ParLive.Domain.Gaming;

/// <summary>How often something could have happened, and how often it did.</summary>
/// <param name="Of">How many dossiers it could have happened to.</param>
/// <param name="Hits">How many of them it happened to.</param>
public readonly record struct SignalCounts(long Of, long Hits)
{
    /// <summary>Both together.</summary>
    public static SignalCounts operator +(SignalCounts left, SignalCounts right) => new(left.Of + right.Of, left.Hits + right.Hits);

    /// <summary>The same with one dossier more.</summary>
    internal SignalCounts With(bool hit) => new(Of + 1, Hits + (hit ? 1 : 0));
}
