using System.Runtime.InteropServices;
using ParLive.Domain.Hashing;

namespace ParLive.Grains.Homes;

/// <summary>The homes of all dossiers of one process, by the hash of their numbers.</summary>
/// <remarks>A million of them, so they stand in flat tables, each under a gate of its own, and name units by number.</remarks>
internal sealed class DossierHomes : IDossierHomes
{
    private const int Parts = 64;
    private readonly (Lock Gate, HomeTable Homes)[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => (new Lock(), new HomeTable()))];

    // Read without a gate: a unit's number is given out after the list that has it is there.
    private readonly Lock _naming = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile string[] _units = new string[16];

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
        var number = NumberOf(unit);
        foreach (var dossier in dossiers)
        {
            var (gate, homes) = PartOf(dossier);
            lock (gate)
            {
                homes.HomeOf(dossier) = number;
            }
        }
    }

    private string HomeOf(string number, string named)
    {
        var dossier = SipHash.Of(number);
        var (gate, homes) = PartOf(dossier);
        int home;
        lock (gate)
        {
            ref var known = ref homes.HomeOf(dossier);
            home = known == 0 ? known = NumberOf(named) : known;
        }

        return _units[home];
    }

    private int NumberOf(string unit)
    {
        lock (_naming)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, unit, out _);
            if (number == 0)
            {
                number = _numbers.Count;
                var units = number < _units.Length ? _units : [.. _units, .. new string[_units.Length]];
                units[number] = unit;
                _units = units;
            }

            return number;
        }
    }

    private (Lock Gate, HomeTable Homes) PartOf(long dossier) => _parts[(int)(dossier & (Parts - 1))];
}
