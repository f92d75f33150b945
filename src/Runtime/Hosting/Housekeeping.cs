using Microsoft.Extensions.Hosting;
using ParLive.Runtime.Activations;

namespace ParLive.Runtime.Hosting;

/// <summary>Looks after the grains at intervals of the clock, and lets them leave when the process stops.</summary>
internal sealed class Housekeeping(Catalog catalog) : IHostedService, IDisposable
{
    private const int LooksPerTimeout = 16;

    private static readonly TimeSpan LongestBetweenLooks = TimeSpan.FromSeconds(1);

    private ITimer? _deadlines;
    private ITimer? _collection;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var options = catalog.Options;
        var every = options.ResponseTimeout / LooksPerTimeout;
        if (every > LongestBetweenLooks)
            every = LongestBetweenLooks;

        // One look at all that wait costs less than an alarm for each call.
        if (options.ResponseTimeout != Timeout.InfiniteTimeSpan)
            _deadlines = catalog.Clock.CreateTimer(_ => catalog.Expire(), state: null, every, every);

        _collection = catalog.Clock.CreateTimer(
            _ => catalog.Collect(options.CollectionAge), state: null, options.CollectionQuantum, options.CollectionQuantum);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _collection?.Dispose();
        await catalog.Stop(cancellationToken);
        _deadlines?.Dispose();
    }

    public void Dispose()
    {
        _collection?.Dispose();
        _deadlines?.Dispose();
    }
}
