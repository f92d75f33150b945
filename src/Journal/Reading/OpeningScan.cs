using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Index;
using ParLive.Journal.Segments;
using ParLive.Journal.Units;

namespace ParLive.Journal.Reading;

/// <summary>The one pass over the journal at opening: checks that nothing is missing and learns where everything stands.</summary>
internal sealed class OpeningScan
{
    public OpeningScan(DossierIndex index)
    {
        Index = index;
        Segments = new SegmentReader(Histories.NameOf);
    }

    public UnitHistories Histories { get; } = new();

    public DossierIndex Index { get; }

    public SegmentReader Segments { get; }

    /// <summary>Reads all segments; keeps the records for their first reading when asked to.</summary>
    /// <param name="connection">The file.</param>
    /// <param name="keep">Whether to keep any.</param>
    /// <param name="covered">Up to which sequence a unit's history need not be read: the record there is compared, and those before are not asked for.</param>
    public void Run(SqliteConnection connection, bool keep, IReadOnlyDictionary<string, long> covered)
    {
        var last = SegmentTable.Last(connection);
        Index.Begin(connection, last);
        var kept = new Dictionary<UnitHistory, List<JournalRecord>>();
        foreach (var (segment, records) in SegmentScan.All(connection, last, Segments))
        {
            var known = WithHistories(Histories, records);
            Check(segment, known);
            Histories.Note(segment, known);
            Index.Note(segment, known);
            if (Index.IsDue(quiet: false)) Index.Write(connection);
            if (!keep) continue;

            foreach (var (history, record) in known)
            {
                var from = covered.GetValueOrDefault(history.Name);
                // One of thousands shall not hold on to the bytes of all.
                if (record.Sequence >= from) Keep(kept, history, record.Sequence == from ? record with { Body = record.Body.ToArray() } : record);
            }
        }

        Histories.Keep(kept);
    }

    public static List<(UnitHistory History, JournalRecord Record)> WithHistories(UnitHistories histories, List<JournalRecord> records) =>
        records.ConvertAll(record => (histories.Of(record.Unit), record));

    public static void Keep(Dictionary<UnitHistory, List<JournalRecord>> kept, UnitHistory history, JournalRecord record)
    {
        if (!kept.TryGetValue(history, out var records)) kept[history] = records = [];
        records.Add(record);
    }

    private static void Check(long segment, List<(UnitHistory History, JournalRecord Record)> records)
    {
        for (var index = 0; index < records.Count; index++)
        {
            var (history, record) = records[index];
            if (record.Sequence != ++history.Staged)
            {
                throw new JournalDamagedException(segment, index + 1, FormattableString.Invariant(
                    $"record {record.Sequence} of unit '{record.Unit}' stands where {history.Staged} should."));
            }
        }
    }
}
