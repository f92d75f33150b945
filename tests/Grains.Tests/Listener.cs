using System.Threading.Channels;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;

namespace ParLive.Grains.Tests;

/// <summary>Somebody who watches a unit and writes down what it says.</summary>
internal sealed class Listener : IUnitObserver
{
    private readonly Channel<UnitChange> _heard = Channel.CreateUnbounded<UnitChange>();

    public int Count => _heard.Reader.Count;

    public Task<UnitChange> Next => _heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    public Task Changed(UnitChange change) => _heard.Writer.WriteAsync(change).AsTask();
}
