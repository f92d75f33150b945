namespace ParLive.Domain.Indices;

/// <summary>How an index is computed from counts, as data.</summary>
/// <param name="Index">The index.</param>
/// <param name="Version">Grows when its meaning changes.</param>
/// <param name="Vietnamese">Its name in Vietnamese.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Source">Where it is laid down.</param>
/// <param name="Bands">How its points are rated in words.</param>
/// <param name="Groups">Its groups, in the order in which they are published.</param>
public sealed record ScoreProfile(
    IndexId Index, int Version, string Vietnamese, string English, string Source, BandProfile Bands, params IReadOnlyList<ScoreGroup> Groups)
{
    /// <summary>The most points that can be had.</summary>
    public decimal Maximum => Groups.Sum(group => group.Maximum);
}
