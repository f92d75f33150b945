using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;

namespace ParLive.Journal.Copying;

/// <summary>One number for everything that a journal holds, in its order; every part goes in with its length.</summary>
internal sealed class ContentsDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Records { get; private set; }

    public long Inputs { get; private set; }

    public int Entries { get; private set; }

    public long Lines { get; private set; }

    /// <summary>What a journal holds, read through once.</summary>
    public static async Task<CopyReport> OfAsync(IJournalContents contents, CancellationToken cancellationToken)
    {
        using var digest = new ContentsDigest();
        await foreach (var record in contents.ReadRecords(cancellationToken)) digest.Add(record);
        await foreach (var kept in contents.ReadQuarantine(cancellationToken)) digest.Add(kept);
        foreach (var entry in await contents.Office.ReadAfter(0, cancellationToken)) digest.Add(entry);
        await foreach (var lines in AuditPages.ReadAsync(contents.Office, cancellationToken)) digest.Add(lines);
        return digest.Report();
    }

    public void Add(JournalRecord record)
    {
        Add(record.Unit);
        Add(record.Sequence);
        Add(MemoryMarshal.AsBytes(record.Dossiers.Span));
        Add(record.Body.Span);
        Add(record.Raw.Span);
        Records++;
    }

    public void Add(QuarantinedCase kept)
    {
        var input = kept.Input;
        Add(kept.Id);
        Add(input.Source);
        Add(input.Place);
        Add(input.EventId ?? "");
        Add(input.EventId is null ? 0 : 1);
        Add(input.Reason);
        Add(input.Detail);
        Add(input.At);
        Add(input.Bytes.Span);
        foreach (var act in kept.Acts) Add(act);
        Inputs++;
    }

    public void Add(OfficeEntry entry)
    {
        Add(entry.Kind);
        Add(entry.Id);
        Add(entry.Revision);
        Add(entry.Body ?? "");
        Add(entry.Body is null ? 0 : 1);
        Entries++;
    }

    // The link of a line is a hash of everything in it.
    public void Add(IReadOnlyList<AuditLine> lines)
    {
        foreach (var line in lines)
        {
            Add(line.Position);
            Add(AuditChain.Link(line.Link.Span, line.Position, line.At, line.Act, line.Entries));
            Lines++;
        }
    }

    public CopyReport Report() => new(Records, Inputs, Convert.ToHexStringLower(_hash.GetCurrentHash())) { Entries = Entries, Lines = Lines };

    public void Dispose() => _hash.Dispose();

    private void Add(QuarantineAct act)
    {
        Add(act.At);
        Add(act.By);
        Add(act.Outcome);
        Add(act.Reason);
        Add(act.Detail);
        Add(act.Mapping ?? "");
    }

    private void Add(DateTimeOffset moment)
    {
        Add(moment.UtcTicks);
        Add((long)moment.TotalOffsetMinutes);
    }

    private void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);
        _hash.AppendData(bytes);
    }
}
