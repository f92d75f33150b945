using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Testing;

namespace ParLive.Grains.Conformance;

/// <summary>Grains that live, on whichever runtime the build chose, under a clock that moves only when told.</summary>
public abstract class Cluster : IAsyncDisposable
{
    public static readonly Assembly Subjects = typeof(Cluster).Assembly;

    /// <summary>A grain that nobody calls goes after this time.</summary>
    public static readonly TimeSpan CollectionAge = TimeSpan.FromMinutes(15);

    public ManualClock Clock { get; } = new();

    /// <summary>What the grains tell the test, and what it tells them.</summary>
    public Stage Stage { get; } = new();

    public abstract IGrainFactory Grains { get; }

    public static Task<Cluster> StartAsync() => ChosenCluster.StartAsync();

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => Grains.GetGrain<T>(key);

    /// <summary>Lets the time pass after which whoever waits for an answer now waits no longer.</summary>
    public abstract void PassResponseTimeout();

    /// <summary>Lets time pass, in which those whom nobody calls grow idle.</summary>
    public virtual Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }

    /// <summary>Deactivates the grains that nobody called for a time.</summary>
    public abstract Task CollectAsync(TimeSpan idleFor);

    /// <summary>How many grains of the tests are active.</summary>
    public abstract Task<int> CountAsync();

    /// <summary>Stops as a host does.</summary>
    public abstract Task StopAsync(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    protected void AddTo(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(Stage)
        .AddLogging(logging => logging.ClearProviders());
}
