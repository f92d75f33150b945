using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>An office's book in memory, with the same rules as on disk.</summary>
internal sealed class MemoryOfficeStore : IOfficeStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), OfficeEntry> _entries = [];
    private readonly List<AuditLine> _lines = [];

    public Task<IReadOnlyList<OfficeEntry>> ReadAfter(long revision, CancellationToken cancellationToken)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<OfficeEntry>>([.. _entries.Values.Where(entry => entry.Revision > revision)]);
    }

    public async Task<long?> Write(OfficeWrite write)
    {
        await Task.Yield();
        lock (_gate)
        {
            if (!write.Changes.All(change => (_entries.GetValueOrDefault((change.Kind, change.Id)) is { Body: not null } entry ? entry.Revision : 0) == change.Expected)) return null;

            var (position, entries) = (_lines.Count + 1L, AuditChain.Seal(write.Changes));
            var before = _lines.Count == 0 ? AuditChain.Start : _lines[^1].Link;
            _lines.Add(new AuditLine(position, write.At, write.Act, entries, AuditChain.Link(before.Span, position, write.At, write.Act, entries)));
            foreach (var change in write.Changes) _entries[(change.Kind, change.Id)] = new OfficeEntry(change.Kind, change.Id, position, change.Body);
            return position;
        }
    }

    public Task<IReadOnlyList<AuditLine>> ReadAudit(AuditQuestion question, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var lines = _lines.Where(line => question.Act is null || line.Act.Act.StartsWith(question.Act, StringComparison.Ordinal));
            lines = question.OldestFirst ? lines.Where(line => line.Position > (question.After ?? 0)) : lines.Reverse().Where(line => line.Position < (question.After ?? long.MaxValue));
            return Task.FromResult<IReadOnlyList<AuditLine>>([.. lines.Take(question.Take)]);
        }
    }
}
