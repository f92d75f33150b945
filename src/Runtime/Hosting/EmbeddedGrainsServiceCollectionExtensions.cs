using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;
using ParLive.Runtime.Activations;
using ParLive.Runtime.Hosting;

namespace ParLive.Runtime;

/// <summary>Adds the grains to a host.</summary>
public static class EmbeddedGrainsServiceCollectionExtensions
{
    /// <summary>Keeps grains in this process. Services added after this one stop before the grains do, so add it early.</summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedGrainsOptions> configure)
    {
        services.AddLogging();
        services.AddMetrics();
        services.AddOptions<EmbeddedGrainsOptions>()
            .Configure(configure)
            .Validate(options => options.ResponseTimeout > TimeSpan.Zero || options.ResponseTimeout == Timeout.InfiniteTimeSpan, "ResponseTimeout must be positive or infinite.")
            .Validate(options => options is { MaxQueuedCalls: > 0, CollectionAge.Ticks: > 0, CollectionQuantum.Ticks: > 0, DrainTime.Ticks: >= 0 }, "Ages, quantum and queue must be positive.");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Catalog>();
        services.AddSingleton(provider => new EmbeddedGrains(provider.GetRequiredService<Catalog>()));
        services.AddSingleton<IClusterClient, EmbeddedClient>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.AddScoped<IGrainContext>(_ =>
            Activation.Current ?? throw new InvalidOperationException("Only a grain, while it is made, has a context."));
        services.AddSingleton<IHostedService, Housekeeping>();
        return services;
    }
}
