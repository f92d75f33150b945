using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using ParLive.Runtime;

namespace ParLive.Grains.Conformance;

/// <summary>The grains of one process, on <c>src/Runtime</c>.</summary>
internal sealed class EmbeddedCluster : Cluster
{
    public static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(30);

    private readonly IHost _host;

    private EmbeddedCluster(Action<EmbeddedGrainsOptions> configure, TimeProvider? clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        AddTo(builder.Services);
        if (clock is not null)
            builder.Services.AddSingleton(clock);

        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(Subjects);
            options.ResponseTimeout = ResponseTimeout;
            options.CollectionAge = CollectionAge;
            configure(options);
        });
        _host = builder.Build();
    }

    public override IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host.Services;

    public int Count => _host.Services.GetRequiredService<EmbeddedGrains>().ActivationCount;

    /// <param name="configure">The bounds.</param>
    /// <param name="clock">Another clock than the one that tests move.</param>
    public static async Task<EmbeddedCluster> StartAsync(Action<EmbeddedGrainsOptions> configure, TimeProvider? clock = null)
    {
        var cluster = new EmbeddedCluster(configure, clock);
        await cluster._host.StartAsync();
        return cluster;
    }

    public override void PassResponseTimeout() => Clock.Advance(ResponseTimeout + TimeSpan.FromSeconds(2));

    public override Task CollectAsync(TimeSpan idleFor) =>
        _host.Services.GetRequiredService<EmbeddedGrains>().ForceCollectAsync(idleFor, CancellationToken.None);

    public override Task<int> CountAsync() => Task.FromResult(Count);

    public override Task StopAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        // A test that leaves a grain hanging must not make the stop wait for a clock that stands still.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await StopAsync(atOnce.Token);
        _host.Dispose();
    }
}
