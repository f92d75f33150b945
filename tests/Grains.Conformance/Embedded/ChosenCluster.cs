namespace ParLive.Grains.Conformance;

/// <summary>The choice of this build: the embedded runtime.</summary>
internal static class ChosenCluster
{
    public static async Task<Cluster> StartAsync() => await EmbeddedCluster.StartAsync(static _ => { });
}
