namespace ParLive.Domain.Gaming;

/// <summary>What one unit shows of a signal, beside what its mix of procedures lets expect.</summary>
/// <param name="Of">Of how many.</param>
/// <param name="Hits">So many hits.</param>
/// <param name="Chance">The chance of a hit that peers show with the same procedures; between 0 and 1, never at either.</param>
internal readonly record struct Sample(long Of, long Hits, double Chance);
