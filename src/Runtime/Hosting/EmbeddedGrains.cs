using ParLive.Runtime.Activations;

namespace ParLive.Runtime;

/// <summary>The grains of this process, for metrics, tests and whoever operates it.</summary>
public sealed class EmbeddedGrains
{
    private readonly Catalog _catalog;

    internal EmbeddedGrains(Catalog catalog) => _catalog = catalog;

    /// <summary>How many grains are active, those included that come or go right now.</summary>
    public int ActivationCount => _catalog.Count;

    /// <summary>Whether nobody waits for an answer of a grain.</summary>
    public bool IsCalm => _catalog.IsCalm;

    /// <summary>Deactivates the grains that nobody called for a time, without waiting for the next look, and waits for their end.</summary>
    /// <param name="idleFor">The time; zero for every grain that is not busy.</param>
    /// <param name="cancellationToken">Ends the wait, not the deactivations.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> ForceCollectAsync(TimeSpan idleFor, CancellationToken cancellationToken)
    {
        var leaving = _catalog.Collect(idleFor);
        await Task.WhenAll(leaving).WaitAsync(cancellationToken);
        return leaving.Length;
    }
}
