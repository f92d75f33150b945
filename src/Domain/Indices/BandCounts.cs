using ParLive.Domain.Rates;

namespace ParLive.Domain.Indices;

/// <summary>How many units have which rating; those without a known one are counted too.</summary>
/// <param name="Profile">The scale.</param>
/// <param name="Counts">One number for each of its words, in their order.</param>
/// <param name="Unclassified">Units without a rating, or with a word that is not of the scale.</param>
public sealed record BandCounts(BandProfile Profile, IReadOnlyList<int> Counts, int Unclassified)
{
    /// <summary>All units: each is in exactly one place.</summary>
    public int Units => Counts.Sum() + Unclassified;

    /// <summary>Counts ratings given in words; null for a unit without one.</summary>
    public static BandCounts Of(BandProfile profile, IEnumerable<string?> words)
    {
        var bands = words.Select(profile.Find).ToList();
        return new(profile, [.. profile.Bands.Select(band => bands.Count(given => given == band))], bands.Count(given => given is null));
    }

    /// <summary>Counts values by the thresholds of the scale; null for a unit without one.</summary>
    public static BandCounts Of(BandProfile profile, IEnumerable<decimal?> values) =>
        Of(profile, values.Select(value => value is { } known ? profile.Of(known)?.Id : null));

    /// <summary>The share of one word among all units.</summary>
    public Ratio ShareOf(Band band) => new(Counts[Profile.Bands.ToList().IndexOf(band)], Units);
}
