using System.Globalization;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using SQLitePCL;

namespace ParLive.Journal.Chain;

/// <summary>Computes the chain of a file again, some segments at a time, and names every place where it does not fit.</summary>
internal sealed class ChainCheck
{
    private const int AtOnce = 8;
    private const int MostFindings = 20;

    private readonly KeptHead? _kept;
    private readonly List<(long Segment, string What)> _findings = [];
    private long _next = 1;
    private long _records;
    private long _adopted;
    private long _adoptedTo = -1;
    private bool _found;

    // What stands as the link before, and what it should be; they part where one of the two was changed.
    private byte[] _stored = ChainLink.Start.ToArray();
    private byte[] _computed = ChainLink.Start.ToArray();

    /// <param name="kept">A head that has to be found on the way.</param>
    /// <param name="first">Where to begin: at the beginning, or at the last segment alone.</param>
    public ChainCheck(KeptHead? kept, long first = 1)
    {
        _kept = kept;
        _next = first;
        _found = kept is null || kept.Is(0, _stored);
    }

    /// <summary>The first place that does not fit; null while everything does.</summary>
    public (long Segment, string What)? First => _findings is [var first, ..] ? first : null;

    /// <summary>The link of the last segment that was read.</summary>
    public byte[] Link => _stored;

    /// <summary>Reads the next few segments up to the last one; false when it has read that one.</summary>
    public bool Step(SqliteConnection connection, long last)
    {
        try
        {
            if (_adoptedTo < 0) Begin(connection);
            var from = _next;
            ChainTable.From(connection, from, (int)Math.Min(AtOnce, last - from + 1), Take);
            if (_next == from) Miss(from);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            Find(_next, $"the file is cut off or overwritten there or soon after ({damaged.Message}).");
            _next = last + 1;
        }

        return _next <= last;
    }

    /// <summary>What it came to.</summary>
    public ChainReport Report(long position)
    {
        var findings = _findings.Take(MostFindings)
            .Select(found => string.Create(CultureInfo.InvariantCulture, $"Segment {found.Segment}: {found.What}")).ToList();
        if (_findings.Count > MostFindings) findings.Add(string.Create(CultureInfo.InvariantCulture, $"... and {_findings.Count - MostFindings} more places."));
        if (!_found) findings.Add(_kept!.Missed(position));
        return new ChainReport(position, KeptHead.Text(position, _stored), _records, _adopted, findings);
    }

    private void Begin(SqliteConnection connection)
    {
        _adoptedTo = ChainTable.AdoptedTo(connection);
        if (_next > 1 && ChainTable.LinkOf(connection, _next - 1) is { } before) _computed = _stored = before;
    }

    private void Take(ChainedSegment row)
    {
        while (_next < row.Segment) Miss(_next);
        _next = row.Segment + 1;
        _records += row.Records;
        if (row.Segment <= _adoptedTo) _adopted += row.Records;
        var after = row.After(_stored);
        if (row.Link is null)
        {
            Find(row.Segment, "it has no link, so it was not written by this journal, or its link was taken away.");
        }
        else if (!after.AsSpan().SequenceEqual(row.Link))
        {
            // Where only the link before was changed this one still fits what that should be.
            if (_stored.AsSpan().SequenceEqual(_computed) || !row.After(_computed).AsSpan().SequenceEqual(row.Link)) Find(row.Segment, ChangedSegment.Told(row));
        }

        _computed = row.After(_stored);
        _stored = row.Link ?? _computed;
        _found |= _kept?.Is(row.Segment, _stored) is true;
    }

    private void Miss(long segment)
    {
        Find(segment, "the segment is missing.");
        _next = segment + 1;
    }

    private void Find(long segment, string what) => _findings.Add((segment, what));
}
