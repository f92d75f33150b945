using System.Collections.Concurrent;
using ParLive.Grains.Access;

namespace ParLive.Grains.Tests;

/// <summary>Drawers in memory; what was destroyed is told.</summary>
internal sealed class MemoryDrawers : IDrawers
{
    private readonly ConcurrentDictionary<(string Drawer, string Name), string> _things = new();

    /// <summary>How often they were read.</summary>
    public int Reads;

    public Task<IReadOnlyDictionary<string, string>> Read(string drawer, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref Reads);
        return Task.FromResult<IReadOnlyDictionary<string, string>>(
            _things.Where(thing => thing.Key.Drawer == drawer).ToDictionary(thing => thing.Key.Name, thing => thing.Value, StringComparer.Ordinal));
    }

    public Task Change(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken)
    {
        foreach (var (name, words) in put) _things[(drawer, name)] = words;
        foreach (var name in remove) _things.TryRemove((drawer, name), out _);
        return Task.CompletedTask;
    }

    public Task Destroy(string drawer, IReadOnlyDictionary<string, string> put, IReadOnlyList<string> remove, CancellationToken cancellationToken) =>
        Change(drawer, put, remove, cancellationToken);
}
