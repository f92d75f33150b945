using ParLive.Domain.Boards;
using ParLive.Domain.Time;

namespace ParLive.Grains.Units;

/// <summary>The digests of the units below an inner unit; the latest of each wins.</summary>
internal sealed class DigestShelf
{
    private readonly Dictionary<string, UnitDigest> _digests = new(StringComparer.Ordinal);

    public IReadOnlyCollection<UnitDigest> All => _digests.Values;

    public UnitDigest? Find(string unit) => _digests.GetValueOrDefault(unit);

    /// <summary>Whether it was news. An older one, and one that says the same, are none.</summary>
    public bool Put(UnitDigest digest)
    {
        var known = _digests.GetValueOrDefault(digest.Unit);
        if (known is not null && (digest.AsOf < known.AsOf || digest.SaysTheSameAs(known)))
        {
            return false;
        }

        _digests[digest.Unit] = digest;
        return true;
    }

    /// <summary>The units among some whose digest no longer holds, or is not there.</summary>
    public IEnumerable<string> Expired(IEnumerable<string> units, Tick now) =>
        units.Where(unit => !_digests.TryGetValue(unit, out var digest) || digest.ValidUntil <= now);
}
