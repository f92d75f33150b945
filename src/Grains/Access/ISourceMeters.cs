using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>How much each source sends, counted in one place for all hosts.</summary>
public interface ISourceMeters
{
    /// <summary>Asks for so many events; what is granted is to be settled.</summary>
    Task<SourceGrant> Take(string source, SourceAsk ask, CancellationToken cancellationToken);

    /// <summary>Says what became of events that were granted.</summary>
    Task Settle(string source, SourceOutcome outcome);

    /// <summary>What a source sent today, and when each of its keys was used last.</summary>
    Task<SourceUse> Read(string source, CancellationToken cancellationToken);
}
