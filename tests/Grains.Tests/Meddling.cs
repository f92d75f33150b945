using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>What a bad line does to the messages that children send to their parents.</summary>
internal sealed class Meddling(int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);

    private readonly List<string> _said = [];

    public bool IsOver { get; set; }

    /// <summary>What was said so far: whom somebody asked for everything, and whom somebody told something.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_gate) return [.. _said];
        }
    }

    public Task<WholeTimeline> Pull(IUnitGrain child, string key, string listener)
    {
        lock (_gate) _said.Add($"{listener} asks {key}");
        return child.Pull(listener);
    }

    public async Task Push(IUnitGrain parent, UpwardPush push)
    {
        int fate;
        lock (_gate)
        {
            _said.Add($"{push.Child} tells");
            fate = IsOver ? 9 : _dice.Next(10);
        }

        if (fate == 0)
            throw new IOException("The message was lost.");

        await parent.Push(push);
        if (fate == 1)
            await parent.Push(push);
        if (fate == 2)
            throw new IOException("The answer was lost.");
    }
}
