using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Hosting;

/// <summary>The keys of sources as a command reaches them: in a running server, or in the journal itself.</summary>
internal interface ISourcesAtHand
{
    /// <summary>Makes a key.</summary>
    Task<(string Text, string Id, bool Signs)> IssueAsync(KeyOrder order, CancellationToken cancellationToken);

    /// <summary>Makes a key that follows another one.</summary>
    Task<(string Text, string Id, bool Signs)> RotateAsync(string source, string key, double? overlapDays, CancellationToken cancellationToken);

    /// <summary>Takes one key back, or all of them; answers how many.</summary>
    Task<int> RevokeAsync(string source, string? key, CancellationToken cancellationToken);

    /// <summary>Says how much a source may send.</summary>
    Task LimitAsync(string source, SourceLimits limits, CancellationToken cancellationToken);

    /// <summary>All sources.</summary>
    Task<IReadOnlyList<ListedSource>> ListAsync(CancellationToken cancellationToken);
}
