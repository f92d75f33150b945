using ParLive.Dashboard.Tests.Feeds;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Access.Tests;

/// <summary>A book in which somebody else may be faster than whoever writes.</summary>
internal sealed class InterruptedStore : IOfficeStore
{
    private readonly MemoryOfficeStore _inner = new();
    private Func<Task>? _first;

    /// <summary>Lets something be done before what is written next.</summary>
    public void Before(Func<Task> first) => _first = first;

    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken) => _inner.ReadAfter(revision, cancellationToken);

    public async Task<long?> Write(OfficeWrite write)
    {
        if (Interlocked.Exchange(ref _first, null) is { } first) await first();
        return await _inner.Write(write);
    }

    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken) => _inner.ReadAudit(question, cancellationToken);
}
