using System.Diagnostics;
using ParLive.Grains.Units;
using ParLive.Runtime;

namespace ParLive.Silo.Hosting;

/// <summary>The actor runtime of this build: everything in one process.</summary>
internal static class ActorRuntime
{
    /// <summary>Whether units, intake and walls can be in different processes.</summary>
    public static bool CanBeSpread => false;

    // The first call to a root waits until its whole tree has read its journal.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Lets the grains live in this host.</summary>
    public static void AddActorRuntime(this IHostApplicationBuilder builder, ClusterSeat? seat) =>
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(IUnitGrain).Assembly);
            options.ResponseTimeout = ResponseTimeout;
        });

    /// <summary>Not in this build.</summary>
    public static void AddActorClient(this IHostApplicationBuilder builder, ClusterSeat seat) =>
        throw new UnreachableException("One process holds everything.");

    /// <summary>Whether a call came to nothing that may go well a moment later: within one process only because it stops.</summary>
    public static bool IsPassing(Exception failure) => failure is GrainsStoppedException;
}
