using System.Runtime.InteropServices;
using ParLive.Domain.Boards;
using ParLive.Domain.Time;

namespace ParLive.Grains.Telling;

/// <summary>The digests of the units below an inner unit; the latest of each wins.</summary>
internal sealed class DigestShelf
{
    private readonly Dictionary<string, DigestPlace> _places = new(StringComparer.Ordinal);

    /// <summary>All that were told.</summary>
    public IEnumerable<ToldDigest> All => _places.Values.Select(place => place.Told).OfType<ToldDigest>();

    /// <summary>How many of the units were heard from.</summary>
    public int Heard { get; private set; }

    /// <summary>The latest digest of a unit; null where nothing was told.</summary>
    public UnitDigest? Find(string unit) => _places.GetValueOrDefault(unit)?.Digest;

    /// <summary>Where the digest of a unit lies, or will.</summary>
    public DigestPlace PlaceOf(string unit)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, unit, out _);
        return place ??= new DigestPlace();
    }

    /// <summary>Whether it was news. An older one, and one that says the same, are none.</summary>
    public bool Put(ToldDigest told)
    {
        var place = PlaceOf(told.Unit);
        var before = place.IsHeard;
        var isNews = place.Put(told);
        Heard += (place.IsHeard ? 1 : 0) - (before ? 1 : 0);
        return isNews;
    }

    /// <summary>The units among some whose digest no longer holds, or is not there.</summary>
    public IEnumerable<string> Expired(IEnumerable<string> units, Tick now) =>
        units.Where(unit => Find(unit) is not { } digest || digest.ValidUntil <= now);
}
