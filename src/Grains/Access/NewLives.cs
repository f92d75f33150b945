using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Lets units begin a new life, in which they read their journals again: on a new map, or by a new calendar.</summary>
internal static class NewLives
{
    private const int AtOnce = 64;

    /// <summary>Ends the lives of some units and wakes them again; completes when all have read their history.</summary>
    /// <param name="grains">The units.</param>
    /// <param name="units">From below: who is above then hears of them in their new life, and need not ask twice.</param>
    /// <param name="cancellationToken">Tells it to stop before the next few.</param>
    public static async Task Begin(IGrainFactory grains, IReadOnlyList<UnitKey> units, CancellationToken cancellationToken)
    {
        foreach (var group in units.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.WhenAll(group.Select(unit => grains.GetGrain<IUnitGrain>(unit.ToString()).Reorganised()));
        }

        foreach (var group in units.Chunk(AtOnce))
        {
            await Task.WhenAll(group.Select(unit => grains.GetGrain<IUnitGrain>(unit.ToString()).Wake()));
        }
    }
}
