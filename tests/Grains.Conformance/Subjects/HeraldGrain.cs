using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Utilities;

namespace ParLive.Grains.Conformance;

public sealed class HeraldGrain(TimeProvider clock, ILogger<HeraldGrain> log) : Grain, IHeraldGrain
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly ObserverManager<IListener> _listeners = new(Lease, log) { GetDateTime = () => clock.GetUtcNow().UtcDateTime };

    public Task Join(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public Task Quit(IListener listener)
    {
        _listeners.Unsubscribe(listener);
        return Task.CompletedTask;
    }

    public async Task<int> Tell(string news)
    {
        await _listeners.Notify(listener =>
        {
            listener.Hear(news);
            return Task.CompletedTask;
        });
        return _listeners.Count;
    }
}
