namespace ParLive.Domain.Gaming;

/// <summary>What one unit shows of a signal, beside what its mix of procedures lets expect.</summary>
/// <remarks>
/// Hits among procedures with different chances scatter less than among as many dossiers of one chance. So the test counts fewer dossiers,
/// with the same mean and variance; where most are hits, it counts misses.
/// </remarks>
/// <param name="Dossiers">Of how many it could have been seen.</param>
/// <param name="Seen">In how many it was.</param>
/// <param name="Of">How many the test counts.</param>
/// <param name="Hits">How many of those are hits.</param>
/// <param name="Chance">The chance of one that peers show with the same procedures; between 0 and 1, never at either.</param>
internal readonly record struct Sample(long Dossiers, long Seen, long Of, long Hits, double Chance)
{
    private const double Least = 1e-6;

    /// <summary>By how much the log-odds of coming so far differ from those of peers; 0 where that does not matter.</summary>
    public double Before { get; init; }

    /// <summary>The same where half of those that would usually be no hits were hits.</summary>
    public Sample HalfFalsified(double chance) => this with { Hits = Of };

    /// <summary>A sample by mean and variance of the hits among peers.</summary>
    public static Sample By(long dossiers, long seen, double mean, double variance)
    {
        if (dossiers == 0)
        {
            return new Sample(0, 0, 0, 0, 0.5);
        }

        mean = Math.Clamp(mean, Least * dossiers, (1 - Least) * dossiers);
        if (mean <= dossiers / 2.0)
        {
            var of = Math.Max(seen, CountOf(mean, variance));
            return new Sample(dossiers, seen, of, seen, Math.Min(1 - Least, mean / of));
        }

        var (missed, misses) = (dossiers - mean, dossiers - seen);
        var ofMisses = Math.Max(misses, CountOf(missed, variance));
        return new Sample(dossiers, seen, ofMisses, ofMisses - misses, 1 - Math.Min(1 - Least, missed / ofMisses));
    }

    /// <summary>How many of all dossiers would be hits at a chance for those that the test counts.</summary>
    public double ExpectedAt(double chance) => (Of * chance) + (Seen - Hits);

    // A binomial number with this mean and variance is of so many.
    private static long CountOf(double mean, double variance) => Math.Max(1, (long)Math.Round(mean / Math.Clamp(1 - (variance / mean), Least, 1)));
}
