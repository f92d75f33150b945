namespace ParLive.Grains.Conformance;

/// <summary>The choice of this build: the official packages.</summary>
internal static class ChosenCluster
{
    public static async Task<Cluster> StartAsync() => await OrleansCluster.StartSiloAsync();
}
