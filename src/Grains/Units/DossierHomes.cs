using System.Collections.Concurrent;
using ParLive.Domain.Hashing;

namespace ParLive.Grains.Units;

/// <summary>The homes of all dossiers of one process, by the hash of their numbers.</summary>
internal sealed class DossierHomes : IDossierHomes
{
    private readonly ConcurrentDictionary<long, string> _homes = new();

    public string HomeOf(string number, string named) => _homes.GetOrAdd(SipHash.Of(number), named);

    public void Settle(string number, string unit) => _homes[SipHash.Of(number)] = unit;
}
