using System.Collections.Concurrent;
using ParLive.Grains.Journaling;

namespace ParLive.Grains.Tests;

/// <summary>A cache that forgets nothing, counts who found something, and lets a test tamper with it.</summary>
internal sealed class MemorySnapshots : ISnapshots
{
    private readonly ConcurrentDictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);
    private int _found;

    public int Found => _found;

    public Snapshot? Find(string unit)
    {
        var snapshot = _snapshots.GetValueOrDefault(unit);
        Interlocked.Add(ref _found, snapshot is null ? 0 : 1);
        return snapshot;
    }

    public void Offer(string unit, Snapshot snapshot) => _snapshots[unit] = snapshot;

    public Snapshot Of(string unit) => _snapshots[unit];

    public void Tamper(string unit, Func<Snapshot, Snapshot> how) => _snapshots[unit] = how(_snapshots[unit]);
}
