using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>What a bad line does to the messages that children send to their parents.</summary>
internal sealed class Meddling(int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);

    public bool IsOver { get; set; }

    public async Task Push(IUnitGrain parent, UpwardPush push)
    {
        int fate;
        lock (_gate)
            fate = IsOver ? 9 : _dice.Next(10);

        if (fate == 0)
            throw new IOException("The message was lost.");

        await parent.Push(push);
        if (fate == 1)
            await parent.Push(push);
        if (fate == 2)
            throw new IOException("The answer was lost.");
    }
}
