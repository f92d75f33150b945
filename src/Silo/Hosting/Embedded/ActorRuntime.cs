using ParLive.Grains.Units;
using ParLive.Runtime;

namespace ParLive.Silo.Hosting;

/// <summary>The actor runtime of this build: everything in one process.</summary>
internal static class ActorRuntime
{
    // The first call to a root waits until its whole tree has read its journal.
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Lets the grains live in this host.</summary>
    public static void AddActorRuntime(this IHostApplicationBuilder builder) =>
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.Assemblies.Add(typeof(IUnitGrain).Assembly);
            options.ResponseTimeout = ResponseTimeout;
        });
}
