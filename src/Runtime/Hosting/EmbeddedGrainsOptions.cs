using System.Reflection;

namespace ParLive.Runtime;

/// <summary>How the grains of this process are kept.</summary>
public sealed class EmbeddedGrainsOptions
{
    /// <summary>Where grain classes are looked for. Empty unless told.</summary>
    public ICollection<Assembly> Assemblies { get; } = [];

    /// <summary>How long a caller waits at least; up to a sixteenth longer, at most a second. 30 seconds unless told; may be infinite.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain that nobody calls stays active at least. 15 minutes unless told.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often idle grains are looked for. A minute unless told.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many calls may wait for one activation before more are refused. 10,000 unless told.</summary>
    public int MaxQueuedCalls { get; set; } = 10_000;

    /// <summary>How long, when the process stops, accepted calls may go on before the grains are told to leave. 10 seconds unless told.</summary>
    public TimeSpan DrainTime { get; set; } = TimeSpan.FromSeconds(10);
}
