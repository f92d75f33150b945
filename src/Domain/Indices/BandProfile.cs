namespace ParLive.Domain.Indices;

/// <summary>A scale of ratings as data, the best word first.</summary>
public sealed class BandProfile
{
    /// <summary>A scale of these words.</summary>
    /// <exception cref="ArgumentException">The thresholds do not fall from the first word to the last.</exception>
    public BandProfile(string id, bool isVerified, string source, params IReadOnlyList<Band> bands)
    {
        (Id, IsVerified, Source, Bands) = (id, isVerified, source, bands);
        for (var place = 1; place < bands.Count; place++)
        {
            if (bands[place].From is null != bands[0].From is null || bands[place].From >= bands[place - 1].From)
            {
                throw new ArgumentException($"The threshold of '{bands[place].Id}' does not lie below that of the word before it.", nameof(bands));
            }
        }
    }

    /// <summary>Its name in every interface.</summary>
    public string Id { get; }

    /// <summary>Whether its thresholds are confirmed; otherwise they are configuration.</summary>
    public bool IsVerified { get; }

    /// <summary>Who rates like this.</summary>
    public string Source { get; }

    /// <summary>The words.</summary>
    public IReadOnlyList<Band> Bands { get; }

    /// <summary>The word for a value; null where the thresholds are not known.</summary>
    public Band? Of(decimal value) => Bands.FirstOrDefault(band => value >= band.From);

    /// <summary>The band of a word in either language, or of an id; null if there is none.</summary>
    public Band? Find(string? word) => Bands.FirstOrDefault(band =>
        word is not null && new[] { band.Id, band.Vietnamese, band.English }.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase));
}
