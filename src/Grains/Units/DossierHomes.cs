using System.Runtime.InteropServices;
using ParLive.Domain.Hashing;

namespace ParLive.Grains.Units;

/// <summary>The homes of all dossiers of one process, by the hash of their numbers.</summary>
/// <remarks>A million of them; so they stand in plain dictionaries, each under a gate of its own.</remarks>
internal sealed class DossierHomes : IDossierHomes
{
    private const int Parts = 64;
    private readonly (Lock Gate, Dictionary<long, string> Homes)[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => (new Lock(), new Dictionary<long, string>()))];

    public ValueTask<string[]> HomesOf(IReadOnlyList<(string Number, string Named)> dossiers)
    {
        var homes = new string[dossiers.Count];
        for (var place = 0; place < homes.Length; place++)
        {
            homes[place] = HomeOf(dossiers[place].Number, dossiers[place].Named);
        }

        return ValueTask.FromResult(homes);
    }

    public void Settle(IEnumerable<long> dossiers, string unit)
    {
        foreach (var dossier in dossiers)
        {
            var (gate, homes) = PartOf(dossier);
            lock (gate)
            {
                homes[dossier] = unit;
            }
        }
    }

    private string HomeOf(string number, string named)
    {
        var dossier = SipHash.Of(number);
        var (gate, homes) = PartOf(dossier);
        lock (gate)
        {
            ref var home = ref CollectionsMarshal.GetValueRefOrAddDefault(homes, dossier, out _);
            return home ??= named;
        }
    }

    private (Lock Gate, Dictionary<long, string> Homes) PartOf(long dossier) => _parts[(int)(dossier & (Parts - 1))];
}
