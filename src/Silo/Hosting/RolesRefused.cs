namespace ParLive.Silo.Hosting;

/// <summary>Which roles, journals and clusters go together.</summary>
internal static class RolesRefused
{
    /// <summary>Why a server cannot run so, in a sentence; null if it can.</summary>
    public static string? Why(Habits habits, JournalHome home) => habits switch
    {
        { Roles: not Roles.All } or { Seat: not null } when !ActorRuntime.CanBeSpread =>
            "This build of ParLive carries units, intake and walls in one process (--roles grains,ingest,dashboard). "
            + "To spread them over several, build it with -p:GrainRuntime=Orleans.",
        { Roles: not Roles.All, Seat: null } =>
            $"Roles apart find each other through a cluster: name its Redis with {ClusterSeat.Variable} or --cluster.",
        { Seat: not null, StandsBy: true } =>
            "The silos of a cluster stand in for each other; leave --standby away.",
        { Seat: not null } when habits.Roles.HasFlag(Roles.Grains) && home.Database is null =>
            $"The silos of a cluster share one journal, which is in a database: name it with {JournalHome.Variable} or --journal.",
        _ => null,
    };
}
