using Orleans.Hosting;
using ParLive.Grains.Hosting;

namespace ParLive.Silo.Hosting;

/// <summary>The actor runtime of this build: Orleans, alone on this machine or as part of a cluster.</summary>
internal static class ActorRuntime
{
    /// <summary>Whether units, intake and walls can be in different processes.</summary>
    public static bool CanBeSpread => true;

    /// <summary>Lets the grains live in this host, and in those of its cluster.</summary>
    public static void AddActorRuntime(this IHostApplicationBuilder builder, ClusterSeat? seat)
    {
        builder.Services.AddSingleton<IGrainWeather, OrleansWeather>();
        builder.UseOrleans(silo =>
        {
            if (seat is null) silo.UseLocalhostClustering();
            else silo.TakeSeat(seat);
            silo.Configure();
        });
    }

    /// <summary>Reaches the grains, which live in other processes.</summary>
    public static void AddActorClient(this IHostApplicationBuilder builder, ClusterSeat seat)
    {
        // The door answers from the start on, with 503 until a silo is found.
        builder.Services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        builder.UseOrleansClient(client => client.Find(seat));
    }

    /// <summary>Whether a call came to nothing that may go well a moment later: its silo died, or none is there.</summary>
    public static bool IsPassing(Exception failure) => OrleansWeather.IsPassing(failure);
}
