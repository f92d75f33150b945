using ParLive.Domain.Boards;
using ParLive.Domain.Time;

namespace ParLive.Grains.Telling;

/// <summary>The digests of the units below an inner unit; the latest of each wins.</summary>
internal sealed class DigestShelf
{
    private readonly Dictionary<string, ToldDigest> _digests = new(StringComparer.Ordinal);

    // The one before, so that a board can stand at a minute at which some rows are renewed already and others are not.
    private readonly Dictionary<string, UnitDigest> _before = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ToldDigest> All => _digests.Values;

    public UnitDigest? Find(string unit) => _digests.GetValueOrDefault(unit)?.Digest;

    /// <summary>The digest that held at a minute, as far as it is known.</summary>
    public UnitDigest? Find(string unit, Tick at)
    {
        var newest = Find(unit);
        return newest is not null && newest.AsOf > at && _before.TryGetValue(unit, out var before) && before.ValidUntil > at ? before : newest;
    }

    /// <summary>Whether it was news. An older one, and one that says the same, are none.</summary>
    public bool Put(ToldDigest told)
    {
        var known = _digests.GetValueOrDefault(told.Unit);
        if (known is not null && told.IsOlderThan(known))
        {
            return false;
        }

        var isNews = known is null || !told.SaysTheSameAs(known);
        if (isNews && known is not null && known.Digest.ValidUntil <= told.Digest.AsOf)
        {
            _before[told.Unit] = known.Digest;
        }

        // One that says the same holds since the first that said it; a later one is remembered by its state alone.
        _digests[told.Unit] = isNews ? told : known! with { Version = told.Version };
        return isNews;
    }

    /// <summary>The units among some whose digest no longer holds, or is not there.</summary>
    public IEnumerable<string> Expired(IEnumerable<string> units, Tick now) =>
        units.Where(unit => !_digests.TryGetValue(unit, out var told) || told.Digest.ValidUntil <= now);
}
