using System.Runtime.InteropServices;
using Orleans;
using ParLive.Grains.Contracts;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Homes;

/// <summary>Knows homes from the journal's trail, and gives one to a dossier of which nobody wrote yet.</summary>
/// <remarks>
/// What it has given is in memory until the unit's record is on disk; from then on the trail has it. One that dies in between
/// forgets it: if then, within the same moment, two hosts bring the same new dossier and name different units, it has two homes.
/// The former home of a dossier that moved says where it went, so an old answer is a detour and no mistake.
/// </remarks>
public sealed class HomesGrain(IDossierTrail trail) : Grain, IHomesGrain
{
    // What was not asked for since so many others is looked up again.
    private const int Most = 100_000;

    private readonly Dictionary<string, string> _units = new(StringComparer.Ordinal);
    private Dictionary<long, string> _homes = [];
    private Dictionary<long, string> _before = [];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Claim(HomesClaim claim)
    {
        var unknown = claim.Dossiers.Where(dossier => Known(dossier) is null).Distinct().ToList();
        if (unknown.Count > 0)
        {
            foreach (var (dossier, unit) in await trail.UnitsOf(unknown, CancellationToken.None))
            {
                _homes[dossier] = Shared(unit);
            }
        }

        string[] homes = [.. claim.Dossiers.Zip(claim.Named, (dossier, named) => Known(dossier) ?? (_homes[dossier] = Shared(named)))];
        if (_homes.Count > Most)
        {
            (_before, _homes) = (_homes, []);
        }

        return homes;
    }

    private string? Known(long dossier)
    {
        if (_homes.TryGetValue(dossier, out var home))
        {
            return home;
        }

        return _before.TryGetValue(dossier, out home) ? _homes[dossier] = home : null;
    }

    // A million dossiers, some thousand units.
    private string Shared(string unit)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_units, unit, out _);
        return known ??= unit;
    }
}
