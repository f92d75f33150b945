using Orleans;
using ParLive.Grains.Access;

namespace ParLive.Grains.Desks;

/// <summary>Opens the drawers where the journal is.</summary>
public sealed class DrawerGrain(IDrawers drawers) : Grain, IDrawerGrain
{
    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> Read(string drawer) => drawers.Read(drawer, CancellationToken.None);

    /// <inheritdoc/>
    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove) =>
        drawers.Change(drawer, put, remove, CancellationToken.None);
}
