using System.Globalization;
using Orleans;
using ParLive.Domain.Hashing;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Homes;

/// <summary>The homes of all dossiers of a cluster, each part of them with a grain.</summary>
internal sealed class ClusterHomes(IClusterClient grains) : IDossierHomes
{
    private const int Parts = 64;

    public async ValueTask<string[]> HomesOf(IReadOnlyList<(string Number, string Named)> dossiers)
    {
        var homes = new string[dossiers.Count];
        await Task.WhenAll(dossiers
            .Select((dossier, place) => (Hash: SipHash.Of(dossier.Number), dossier.Named, Place: place))
            .GroupBy(asked => asked.Hash & (Parts - 1))
            .Select(async part =>
            {
                var asked = part.ToList();
                var grain = grains.GetGrain<IHomesGrain>(part.Key.ToString(CultureInfo.InvariantCulture));
                var found = await grain.Claim(new HomesClaim([.. asked.Select(one => one.Hash)], [.. asked.Select(one => one.Named)]));
                for (var at = 0; at < asked.Count; at++)
                {
                    homes[asked[at].Place] = found[at];
                }
            }));
        return homes;
    }

    public void Settle(IEnumerable<long> dossiers, string unit)
    {
        // The journal has it, and a former home sends on.
    }
}
