namespace ParLive.Domain.Ranking;

/// <summary>Some places in a row, both ends included; 1 is the best.</summary>
/// <param name="From">The best of them.</param>
/// <param name="To">The worst of them.</param>
public readonly record struct RankSpan(int From, int To)
{
    /// <summary>How many places it holds.</summary>
    public int Width => To - From + 1;

    /// <summary>Whether a place is one of them.</summary>
    public bool Contains(int place) => place >= From && place <= To;
}
