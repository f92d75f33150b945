using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Registers;

/// <summary>The register of units: one grain, whose key is <see cref="Key"/>, keeps what was ever added, in order.</summary>
[Alias("parlive.register")]
public interface IRegisterGrain : IGrainWithStringKey
{
    /// <summary>The key of the one register.</summary>
    const string Key = "units";

    /// <summary>Adds units and applies reorganisations, all or none; completes when they are on disk.</summary>
    Task<RegisterReceipt> Add(RegisterBatch batch);

    /// <summary>The batches after a version.</summary>
    [AlwaysInterleave]
    Task<RegisterReading> Read(long after);
}
