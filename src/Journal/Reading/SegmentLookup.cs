using System.Runtime.CompilerServices;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Reading;

/// <summary>Reads single units and dossiers out of the segments that hold them.</summary>
internal sealed class SegmentLookup(ReadConnections readers, UnitHistories histories, SegmentReader reader)
{
    /// <summary>The unit's records after a sequence, segment by segment.</summary>
    public async IAsyncEnumerable<JournalRecord> After(
        UnitHistory unit, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var segment in histories.SegmentsAfter(unit, after))
        {
            var records = await readers.UseAsync(
                connection => SegmentTable.From(connection, segment, 1, (id, body, _) => id == segment ? reader.Records(id, body) : []),
                cancellationToken);
            foreach (var record in records.SelectMany(found => found))
                if (record.Sequence > after && IsOf(unit, record)) yield return record;
        }
    }

    public async Task<List<JournalRecord>> WithDossier(
        UnitHistory unit, long dossier, long segment, CancellationToken cancellationToken)
    {
        var records = await Whole(segment, cancellationToken);
        return records.FindAll(record => IsOf(unit, record) && record.Dossiers.Span.Contains(dossier));
    }

    /// <summary>A segment with its raw bytes.</summary>
    public Task<List<JournalRecord>> Whole(long segment, CancellationToken cancellationToken) => readers.UseAsync(
        connection => SegmentTable.One(
            connection, segment, (id, body, raw) => SegmentReader.WithRaw(id, reader.Records(id, body), raw)),
        cancellationToken);

    private static bool IsOf(UnitHistory unit, JournalRecord record) => string.Equals(unit.Name, record.Unit, StringComparison.Ordinal);
}
