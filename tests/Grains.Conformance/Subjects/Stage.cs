using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ParLive.Grains.Conformance;

/// <summary>Where test and grains meet: gates at which a grain waits until the test opens them, and what was said.</summary>
/// <remarks>Gates and cues are made by whoever names them first, so that a wait can always be armed before the act.</remarks>
public sealed class Stage
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _cues = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<WeakReference> _made = [];
    private ImmutableQueue<string> _said = [];

    /// <summary>Whether grains that can break do so while they are made or activated.</summary>
    public bool Broken { get; set; }

    /// <summary>The grains that were made and are still in memory.</summary>
    public int Remembered => _made.Count(made => made.IsAlive);

    /// <summary>What was said, in order.</summary>
    public IReadOnlyList<string> Said => [.. _said];

    /// <summary>Completes when somebody says it, or when the test opens the gate of that name.</summary>
    public Task Cue(string name) =>
        _cues.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Opens a gate for whoever waits, now or later.</summary>
    public void Open(string gate) =>
        _cues.GetOrAdd(gate, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Counts one more, from one on.</summary>
    public int Next(string what) => _counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    /// <summary>How many were counted.</summary>
    public int CountOf(string what) => _counts.GetValueOrDefault(what);

    /// <summary>Notes a grain without keeping it in memory.</summary>
    public void Note(object grain) => _made.Add(new(grain));

    /// <summary>Whether it was said already.</summary>
    public bool HasSaid(string what) => _said.Contains(what, StringComparer.Ordinal);

    /// <summary>Says something for the record, and to whoever waits for it.</summary>
    public void Say(string what)
    {
        ImmutableInterlocked.Enqueue(ref _said, what);
        Open(what);
    }
}
