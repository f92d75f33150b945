using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using StackExchange.Redis;

namespace ParLive.Silo.Hosting;

/// <summary>How silos and clients of a cluster find, watch and wait for each other. Each figure is set on purpose, and says why.</summary>
internal static class ClusterTerms
{
    private const string Name = "parlive";

    // The first call to a root waits until its whole tree has read its journal; a unit's activation, likewise.
    private static readonly TimeSpan WholeTree = TimeSpan.FromMinutes(2);

    // Whoever sends or looks from outside waits shorter: what is sent again counts once, and a page loads itself anew. A call that was on its
    // way to a silo that died is answered by nobody, so this is how long a wall may stand still for it; with what follows, fifteen seconds.
    private static readonly TimeSpan OutsidePatience = TimeSpan.FromSeconds(8);

    // A silo that gives no sign three times is voted dead by two others: its units are elsewhere within some eight seconds, and a
    // collection of garbage or a busy disk kills nobody.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(2);
    private const int MissedProbes = 3;

    // Clients learn of a silo that came, and forget one that went, at the pace at which they try again.
    private static readonly TimeSpan GatewayLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BeforeConnectingAgain = TimeSpan.FromSeconds(1);

    // Leaves that nobody asks give their memory back; inner units have a timer that keeps them. Coming back costs one read of a history.
    private static readonly TimeSpan IdleAge = TimeSpan.FromMinutes(15);

    // What a unit has to say before it leaves takes a second; the rest of the time to stop is for thousands of snapshots.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    /// <summary>Joins the silos of a cluster.</summary>
    public static void TakeSeat(this ISiloBuilder silo, ClusterSeat seat)
    {
        silo.UseRedisClustering(options => options.ConfigurationOptions = Words(seat));
        silo.ConfigureEndpoints(seat.Silo.Address, seat.Silo.Port, seat.Gateway);
        silo.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = Name);
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = Probe;
            options.NumMissedProbesLimit = MissedProbes;
            options.NumVotesForDeathDeclaration = 2;
        });
    }

    /// <summary>What holds for a silo alone too.</summary>
    public static void Configure(this ISiloBuilder silo)
    {
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = WholeTree);
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = IdleAge;
            options.ActivationTimeout = WholeTree;
            options.DeactivationTimeout = Farewell;
        });
        // Units weigh about the same, so they are spread by their number; a silo that came back fills first.
        silo.Services.AddSingleton<PlacementStrategy, ActivationCountBasedPlacement>();
    }

    /// <summary>Reaches the silos of a cluster from outside, and tries again for as long as none is there.</summary>
    public static void Find(this IClientBuilder client, ClusterSeat seat)
    {
        client.UseRedisClustering(options => options.ConfigurationOptions = Words(seat));
        client.Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = Name);
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = OutsidePatience);
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = GatewayLook);
        client.UseConnectionRetryFilter(async (_, cancellationToken) =>
        {
            await Task.Delay(BeforeConnectingAgain, TimeProvider.System, cancellationToken);
            return true;
        });
    }

    // A Redis that is away for a moment ends no process.
    private static ConfigurationOptions Words(ClusterSeat seat)
    {
        var words = ConfigurationOptions.Parse(seat.Membership);
        words.AbortOnConnectFail = false;
        return words;
    }
}
