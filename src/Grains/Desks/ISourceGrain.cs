using Orleans;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Desks;

/// <summary>Counts what a source sends, whichever host it sends to; the key is the source's name.</summary>
[Alias("parlive.source")]
public interface ISourceGrain : IGrainWithStringKey
{
    /// <summary>Asks for so many events.</summary>
    Task<SourceGrant> Take(SourceAsk ask);

    /// <summary>Says what became of events that were granted.</summary>
    Task Settle(SourceOutcome outcome);

    /// <summary>What it sent today.</summary>
    Task<SourceUse> Read();
}
