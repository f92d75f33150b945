using System.Runtime.CompilerServices;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;

namespace ParLive.Journal.Copying;

/// <summary>An audit read through page by page, the oldest line first.</summary>
internal static class AuditPages
{
    private const int AtOnce = 200;

    public static async IAsyncEnumerable<IReadOnlyList<AuditLine>> ReadAsync(IOfficeStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            var lines = await store.ReadAudit(new AuditQuestion { After = after, OldestFirst = true, Take = AtOnce }, cancellationToken);
            if (lines.Count == 0) yield break;

            yield return lines;
            after = lines[^1].Position;
        }
    }
}
