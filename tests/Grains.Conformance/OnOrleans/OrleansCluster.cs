using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace ParLive.Grains.Conformance;

/// <summary>One silo of Orleans, with its client in the same host.</summary>
/// <remarks>
/// The clock of the tests drives the timers of grains. What a silo does for itself (membership, messages, its directory) goes
/// by real time, or it would stand still with that clock; so calls time out in real time too, after a short while. How long
/// nobody has called a grain a silo measures by real time whatever its clock shows: here a minute passes in a hundredth of it.
/// </remarks>
internal sealed class OrleansCluster : Cluster
{
    private static readonly string[] OwnClocks =
        [TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership, TimeProviderNames.GrainDirectory];

    private const int Hurry = 100;

    private static int _port = 31_000;

    private readonly IHost _host;

    private OrleansCluster()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        AddTo(builder.Services);
        foreach (var own in OwnClocks) builder.Services.AddKeyedSingleton(own, TimeProvider.System);
        builder.UseOrleans(silo =>
        {
            var port = Interlocked.Add(ref _port, 2);
            silo.UseLocalhostClustering(port, port + 1, new IPEndPoint(IPAddress.Loopback, port), $"conformance-{port}");
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5));
            // Tests leave grains that wait for ever; a silo gives them this long to leave.
            silo.Configure<GrainCollectionOptions>(options => (options.CollectionAge, options.DeactivationTimeout) = (CollectionAge, TimeSpan.FromSeconds(5)));
        });
        _host = builder.Build();
    }

    public override IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<OrleansCluster> StartSiloAsync()
    {
        var cluster = new OrleansCluster();
        await cluster._host.StartAsync();
        return cluster;
    }

    public override void PassResponseTimeout()
    {
        // It passes by itself.
    }

    public override async Task PassAsync(TimeSpan time)
    {
        await Task.Delay(time / Hurry, TimeProvider.System);
        Clock.Advance(time);
    }

    public override Task CollectAsync(TimeSpan idleFor) => Management.ForceActivationCollection(idleFor / Hurry);

    public override async Task<int> CountAsync()
    {
        var statistics = await Management.GetDetailedGrainStatistics();
        return statistics.Count(one => one.GrainType.Contains("Conformance", StringComparison.Ordinal));
    }

    public override Task StopAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private IManagementGrain Management => Grains.GetGrain<IManagementGrain>(0);
}
