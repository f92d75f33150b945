using Orleans;
using Orleans.Concurrency;

namespace ParLive.Grains.Rules;

/// <summary>The register of procedures and calendars: one grain, whose key is <see cref="Key"/>, keeps what was ever entered, in order.</summary>
[Alias("parlive.rules")]
public interface IRuleGrain : IGrainWithStringKey
{
    /// <summary>The key of the one register.</summary>
    const string Key = "rules";

    /// <summary>Enters what is new of a batch, all or nothing; completes when it is on disk.</summary>
    Task<RuleReceipt> Add(RuleBatch batch);

    /// <summary>The batches after a version.</summary>
    [AlwaysInterleave]
    Task<RuleReading> Read(long after);
}
