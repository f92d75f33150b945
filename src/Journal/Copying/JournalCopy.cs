using ParLive.Grains.Audit;
using ParLive.Grains.Quarantine;
using ParLive.Grains.Sealing;

namespace ParLive.Journal.Copying;

/// <summary>Copies everything that a journal holds into an empty one, in bounded memory, and compares both at the end.</summary>
public sealed class JournalCopy(IJournalContents from, IJournalContents to)
{
    private const long MostUnderWay = 8 << 20;
    private const int MostInputs = 64;

    /// <summary>Copies; answers what was copied once both sides were found to hold the same.</summary>
    /// <param name="progress">Told now and then how many records are on disk.</param>
    /// <param name="cancellationToken">Stops it; what was copied by then stays, and the target is not empty any more.</param>
    /// <exception cref="CopyRefusedException">The target holds something already, or holds something else in the end.</exception>
    public async Task<CopyReport> RunAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!await IsEmptyAsync(cancellationToken))
            throw new CopyRefusedException("The target of the copy holds a journal already. Nothing was changed. Name an empty folder or database.");

        var copied = await CopyAsync(progress, cancellationToken);
        var there = await ContentsDigest.OfAsync(to, cancellationToken);
        return copied == there
            ? copied
            : throw new CopyRefusedException(FormattableString.Invariant(
                $"The copy is not what it was made from ({copied.Records} records, digest {copied.Digest}; the copy has {there.Records}, digest {there.Digest}). Do not use it: empty the target, and copy again."));
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        to.Journal.Position == 0
        && (await to.Quarantine.Newest(1, cancellationToken)).Count == 0
        && (await to.Office.ReadAudit(new AuditQuestion { Take = 1 }, cancellationToken)).Count == 0;

    private async Task<CopyReport> CopyAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var digest = new ContentsDigest();
        await CopyRecordsAsync(digest, progress, cancellationToken);
        await CopyQuarantineAsync(digest, cancellationToken);
        await CopyOfficeAsync(digest, cancellationToken);
        if (await from.Drawers.Read(DossierKeys.Drawer, cancellationToken) is { Count: > 0 } seeds)
            await to.Drawers.Change(DossierKeys.Drawer, seeds, [], cancellationToken);
        return digest.Report();
    }

    private async Task CopyRecordsAsync(ContentsDigest digest, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var (underWay, bytes, done) = (new Queue<(Task Append, long Bytes)>(), 0L, 0L);
        await foreach (var record in from.ReadRecords(cancellationToken))
        {
            digest.Add(record);
            var weight = record.Body.Length + record.Raw.Length;
            underWay.Enqueue((to.Journal.Append(record), weight));
            bytes += weight;
            while (bytes > MostUnderWay) await OneAsync();
        }

        while (underWay.Count > 0) await OneAsync();

        async Task OneAsync()
        {
            var (append, weight) = underWay.Dequeue();
            await append;
            bytes -= weight;
            progress?.Report(++done);
        }
    }

    private async Task CopyQuarantineAsync(ContentsDigest digest, CancellationToken cancellationToken)
    {
        var some = new List<QuarantinedCase>();
        await foreach (var kept in from.ReadQuarantine(cancellationToken))
        {
            digest.Add(kept);
            some.Add(kept);
            if (some.Count < MostInputs) continue;

            await to.Adopt(some, cancellationToken);
            some = [];
        }

        if (some.Count > 0) await to.Adopt(some, cancellationToken);
    }

    private async Task CopyOfficeAsync(ContentsDigest digest, CancellationToken cancellationToken)
    {
        var entries = await from.Office.ReadAfter(0, cancellationToken);
        foreach (var entry in entries) digest.Add(entry);
        if (entries.Count > 0) await to.Adopt(entries, cancellationToken);
        await foreach (var lines in AuditPages.ReadAsync(from.Office, cancellationToken))
        {
            digest.Add(lines);
            await to.Adopt(lines, cancellationToken);
        }
    }
}
