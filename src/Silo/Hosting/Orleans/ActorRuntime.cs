using Orleans.Configuration;
using Orleans.Hosting;

namespace ParLive.Silo.Hosting;

/// <summary>The actor runtime of this build: Orleans, with Redis for membership where one is named.</summary>
internal static class ActorRuntime
{
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Lets the grains live in this host.</summary>
    public static void AddActorRuntime(this IHostApplicationBuilder builder) =>
        builder.UseOrleans(silo =>
        {
            if (builder.Configuration.GetConnectionString("redis") is { } redis)
            {
                silo.UseRedisClustering(redis);
            }
            else
            {
                silo.UseLocalhostClustering();
            }

            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
        });
}
