using System.Security.Cryptography;
using ParLive.Grains.Access;

namespace ParLive.Grains.Sealing;

/// <summary>The keys of dossiers, in a drawer beside the journal and no part of it.</summary>
/// <remarks>
/// Whoever seals may use keys a minute old: under one that was destroyed meanwhile nothing can be read any more. Whoever reads asks the drawer.
/// </remarks>
/// <param name="drawers">The drawers of the journal.</param>
/// <param name="clock">Says when keys are looked at again.</param>
public sealed class DossierKeys(IDrawers drawers, TimeProvider clock)
{
    /// <summary>The drawer in which the seeds are.</summary>
    public const string Drawer = "dossier-keys";

    /// <summary>A silo forgets keys that another destroyed within this time.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private Held? _held;

    /// <summary>The keys to seal with.</summary>
    public ValueTask<KeyForest> Current() =>
        _held is { } held && clock.GetElapsedTime(held.At) < Fresh ? new(held.Keys) : new(Newest(CancellationToken.None));

    /// <summary>The keys as they stand in the drawer; the first who asks begins a tree.</summary>
    public async Task<KeyForest> Newest(CancellationToken cancellationToken)
    {
        var at = clock.GetTimestamp();
        var keys = await Read(cancellationToken);
        if (keys.Trees.Count == 0)
        {
            var tree = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SealedRemarks.TreeSize));
            var root = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyForest.KeySize));
            await drawers.Change(Drawer, new Dictionary<string, string>(StringComparer.Ordinal) { [KeyForest.RootOf(tree)] = root }, [], cancellationToken);
            keys = await Read(cancellationToken);
        }

        _held = new Held(keys, at);
        return keys;
    }

    /// <summary>Destroys the keys of a dossier; false if that was done before. One at a time: two at once would each bring back what the other destroyed.</summary>
    internal async Task<bool> Destroy(string number, CancellationToken cancellationToken)
    {
        var keys = await Newest(cancellationToken);
        var (keep, destroy) = keys.Without(number);
        if (destroy.Count > 0)
        {
            await drawers.Destroy(
                Drawer, keep.ToDictionary(seed => seed.Key, seed => Convert.ToBase64String(seed.Value), StringComparer.Ordinal), destroy, cancellationToken);
            await Newest(cancellationToken);
        }

        return destroy.Count > 0;
    }

    private async Task<KeyForest> Read(CancellationToken cancellationToken) => new((await drawers.Read(Drawer, cancellationToken))
        .ToDictionary(seed => seed.Key, seed => Convert.FromBase64String(seed.Value), StringComparer.Ordinal));

    private sealed record Held(KeyForest Keys, long At);
}
