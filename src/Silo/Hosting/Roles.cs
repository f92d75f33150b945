namespace ParLive.Silo.Hosting;

/// <summary>What a process of ParLive does.</summary>
[Flags]
internal enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Units live in it, and it writes the journal.</summary>
    Grains = 1,

    /// <summary>It takes events in, and answers programs.</summary>
    Ingest = 2,

    /// <summary>It shows pages and walls.</summary>
    Dashboard = 4,

    /// <summary>All of it.</summary>
    All = Grains | Ingest | Dashboard,
}
