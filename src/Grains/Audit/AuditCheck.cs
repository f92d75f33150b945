using System.Globalization;
using ParLive.Grains.Access;

namespace ParLive.Grains.Audit;

/// <summary>Computes the chain of an audit again, and compares the entries of the office's book with the lines that wrote them.</summary>
public sealed class AuditCheck
{
    private const int AtOnce = 500;
    private const int MostFindings = 20;

    private readonly (long Position, string Hash)? _kept;
    private readonly List<string> _findings = [];

    // For each entry the last line that wrote it, and the hash of what it became.
    private readonly Dictionary<string, (long Position, string Hash)> _written = new(StringComparer.Ordinal);
    private long _last;
    private bool _keptIsFound;

    // What stands as the link before, and what it should be; they part where a link was changed.
    private ReadOnlyMemory<byte> _stored = AuditChain.Start;
    private ReadOnlyMemory<byte> _computed = AuditChain.Start;

    private AuditCheck((long Position, string Hash)? kept)
    {
        _kept = kept;
        _keptIsFound = kept is null;
        See(0, _stored);
    }

    /// <summary>Checks everything that stood when it was begun; whoever writes goes on.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="keptHead">A head that has to be found on the way; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="FormatException">The kept head is none.</exception>
    public static async Task<AuditReport> RunAsync(IOfficeStore store, string? keptHead, CancellationToken cancellationToken)
    {
        var check = new AuditCheck(Parse(keptHead));
        var end = await store.ReadAudit(new AuditQuestion { Take = 1 }, cancellationToken) is [var newest] ? newest.Position : 0;
        var entries = await store.ReadAfter(0, cancellationToken);
        while (check._last < end)
        {
            var lines = await store.ReadAudit(new AuditQuestion { After = check._last, OldestFirst = true, Take = AtOnce }, cancellationToken);
            foreach (var line in lines.TakeWhile(line => line.Position <= end)) check.Take(line);
            if (lines.Count == 0) break;
        }

        check.Compare(entries, end);
        return check.Report(entries.Count);
    }

    private static (long Position, string Hash)? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        return text.Trim().Split(':') is [var position, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigit)
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
                ? (read, hash.ToLowerInvariant())
                : throw new FormatException($"'{text}' is no head of an audit; it looks like 4711:9f86d0..., a position and the 64 digits of a hash, as parlive verify prints it.");
    }

    private void Take(AuditLine line)
    {
        for (var missing = _last + 1; missing < line.Position; missing++) Find(missing, "is missing.");
        _last = line.Position;
        var after = AuditChain.Link(_stored.Span, line.Position, line.At, line.Act, line.Entries);

        // Where only the link before was changed this one still fits what that should be.
        if (!after.AsSpan().SequenceEqual(line.Link.Span)
            && (_stored.Span.SequenceEqual(_computed.Span) || !AuditChain.Link(_computed.Span, line.Position, line.At, line.Act, line.Entries).AsSpan().SequenceEqual(line.Link.Span)))
        {
            Find(line.Position, string.Create(CultureInfo.InvariantCulture, $"({line.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z, {line.Act.Act} by {line.Act.By}) is not as it was written."));
        }

        (_computed, _stored) = (after, line.Link);
        See(line.Position, line.Link);
        foreach (var entry in line.Entries.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.LastIndexOf(' ') is var gap and > 0) _written[entry[..gap]] = (line.Position, entry[(gap + 1)..]);
        }
    }

    // What was written after the end that was looked for is for the next time.
    private void Compare(IReadOnlyList<OfficeEntry> entries, long end)
    {
        var standing = entries.ToDictionary(entry => $"{entry.Kind}/{entry.Id}", StringComparer.Ordinal);
        foreach (var (name, (position, hash)) in _written.OrderBy(written => written.Key, StringComparer.Ordinal))
        {
            if (!standing.TryGetValue(name, out var entry)) Say($"The entry {name} is gone, and no line of the audit says so.");
            else if (entry.Revision <= end && (entry.Revision != position || AuditChain.SealOf(entry.Kind, entry.Id, entry.Body) != hash))
                Say(string.Create(CultureInfo.InvariantCulture, $"The entry {name} is not what audit line {position} made of it."));
        }

        foreach (var name in standing.Values.Where(entry => entry.Revision <= end).Select(entry => $"{entry.Kind}/{entry.Id}").Where(name => !_written.ContainsKey(name)))
            Say($"The entry {name} was written by no line of the audit.");
    }

    private AuditReport Report(int entries)
    {
        var findings = _findings.Take(MostFindings).ToList();
        if (_findings.Count > MostFindings) findings.Add(string.Create(CultureInfo.InvariantCulture, $"... and {_findings.Count - MostFindings} more places of the audit."));
        if (!_keptIsFound) findings.Add(string.Create(CultureInfo.InvariantCulture, $"The kept head of the audit is of position {_kept!.Value.Position}, and it stands nowhere: its end was cut off, or its history is another one now."));
        return new AuditReport(_last, string.Create(CultureInfo.InvariantCulture, $"{_last}:{Convert.ToHexStringLower(_stored.Span)}"), entries, findings);
    }

    private void See(long position, ReadOnlyMemory<byte> link) =>
        _keptIsFound |= _kept is { } kept && kept.Position == position && kept.Hash == Convert.ToHexStringLower(link.Span);

    private void Find(long position, string what) => Say(string.Create(CultureInfo.InvariantCulture, $"Audit line {position} {what}"));

    private void Say(string sentence) => _findings.Add(sentence);
}
