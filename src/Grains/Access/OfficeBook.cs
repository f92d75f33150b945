using System.Collections.Immutable;
using ParLive.Grains.Audit;

namespace ParLive.Grains.Access;

/// <summary>The office's book over a store, wherever that is.</summary>
public sealed class OfficeBook : IOfficeBook, IDisposable
{
    private readonly IOfficeStore _store;
    private readonly TimeProvider _clock;

    // One reading at a time, so that memory follows the store in the same order.
    private readonly SemaphoreSlim _reading = new(1);

    // Replaced as a whole; null until it was read once.
    private volatile Known? _known;

    /// <summary>A book that is not known yet, or as it was read.</summary>
    public OfficeBook(IOfficeStore store, TimeProvider clock, IReadOnlyList<OfficeEntry>? read = null)
    {
        (_store, _clock) = (store, clock);
        if (read is not null) _known = Known.Nothing.With(read);
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public bool IsKnown => _known is not null;

    /// <inheritdoc/>
    public long Revision => _known?.Revision ?? 0;

    /// <inheritdoc/>
    public IReadOnlyList<OfficeEntry> Of(string kind) => _known?.Kinds.GetValueOrDefault(kind) is { } entries ? [.. entries.Values] : [];

    /// <inheritdoc/>
    public OfficeEntry? Find(string kind, string id) => _known?.Kinds.GetValueOrDefault(kind)?.GetValueOrDefault(id);

    /// <inheritdoc/>
    public async Task Write(IReadOnlyList<OfficeChange> changes, AuditAct act, CancellationToken cancellationToken)
    {
        foreach (var change in changes) OfficeChange.Check(change);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (await _store.Write(new OfficeWrite(_clock.GetUtcNow(), act.Kept(), changes)) is null)
            {
                throw new StaleEntryException(
                    $"Somebody else has changed {string.Join(", ", changes.Select(change => $"{change.Kind}/{change.Id}"))} meanwhile. Nothing was written; look at it again.");
            }
        }
        finally
        {
            // Also where it failed: it may be on disk all the same, and what was taken back must not go on working in memory.
            await Refresh(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async Task Note(AuditAct act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _store.Write(new OfficeWrite(_clock.GetUtcNow(), act.Kept(), []));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> Audit(AuditQuestion question, CancellationToken cancellationToken) => _store.ReadAudit(question, cancellationToken);

    /// <inheritdoc/>
    public Task<AuditReport> CheckAudit(string? keptHead, CancellationToken cancellationToken) => AuditCheck.RunAsync(_store, keptHead, cancellationToken);

    /// <inheritdoc/>
    public async Task Refresh(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        bool changed;
        try
        {
            var before = _known ?? Known.Nothing;
            var entries = await _store.ReadAfter(before.Revision, cancellationToken);
            changed = entries.Count > 0;
            _known = before.With(entries);
        }
        finally
        {
            _reading.Release();
        }

        if (changed) Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private sealed record Known(long Revision, ImmutableDictionary<string, ImmutableSortedDictionary<string, OfficeEntry>> Kinds)
    {
        private static readonly ImmutableSortedDictionary<string, OfficeEntry> None = ImmutableSortedDictionary.Create<string, OfficeEntry>(StringComparer.Ordinal);

        public static Known Nothing { get; } = new(0, ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, OfficeEntry>>(StringComparer.Ordinal));

        public Known With(IReadOnlyList<OfficeEntry> entries)
        {
            var (revision, kinds) = (Revision, Kinds);
            foreach (var entry in entries)
            {
                var known = kinds.GetValueOrDefault(entry.Kind, None);
                kinds = kinds.SetItem(entry.Kind, entry.Body is null ? known.Remove(entry.Id) : known.SetItem(entry.Id, entry));
                revision = Math.Max(revision, entry.Revision);
            }

            return new Known(revision, kinds);
        }
    }
}
