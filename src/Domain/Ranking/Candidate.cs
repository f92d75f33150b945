namespace ParLive.Domain.Ranking;

/// <summary>A unit that stands for a rank.</summary>
/// <param name="Unit">Its key.</param>
/// <param name="Kind">The kind of unit it is at the moment of the ranking: only units of one kind are peers.</param>
/// <param name="Evidence">What is known of it.</param>
/// <param name="IsLost">Whether its sources have fallen silent: then it is not judged by what came before.</param>
public sealed record Candidate(string Unit, string Kind, EvidenceSet Evidence, bool IsLost = false)
{
    /// <summary>Whether it had a place in the edition before, which it keeps a little below the minimum volume.</summary>
    internal bool HadPlace { get; init; }
}
