using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using ParLive.Grains.Journaling;
using ParLive.Journal.Files;
using ParLive.Journal.Units;

namespace ParLive.Journal.Index;

/// <summary>Which segments hold a dossier of a unit: the written index, and the tail in memory that is not written yet.</summary>
internal sealed class DossierIndex
{
    // A run is written at a quiet moment; when none comes, the tail may grow this many times over.
    private const int Patience = 2;

    private readonly int _enough;
    private readonly Lock _gate = new();

    // Under the gate: the writer appends and cuts, readers look.
    private readonly List<DossierEntry> _tail = [];

    // The writer's own.
    private long _noted;
    private int _next;

    /// <param name="enough">How many entries make a run worth writing.</param>
    public DossierIndex(int enough)
    {
        _enough = enough;
        _next = enough;
    }

    /// <summary>Takes up where the written index ends; what comes after is noted by the scan at opening.</summary>
    public long Begin(SqliteConnection connection, long position)
    {
        connection.Run(DossierIndexFile.Table);
        var complete = DossierIndexFile.CompleteTo(connection);
        if (complete > position)
        {
            DossierIndexFile.Clear(connection);
            complete = 0;
        }

        return _noted = complete;
    }

    /// <summary>Whether a run should be written now.</summary>
    public bool IsDue(bool quiet)
    {
        lock (_gate) return _tail.Count >= (quiet ? _next : (long)_next * Patience);
    }

    public void Note(long segment, List<(UnitHistory History, JournalRecord Record)> records)
    {
        if (segment <= _noted) return;

        lock (_gate)
        {
            foreach (var (history, record) in records)
            {
                foreach (var dossier in record.Dossiers.Span)
                    _tail.Add(new DossierEntry(DossierEntry.KeyOf(history, dossier), segment));
            }
        }

        _noted = segment;
    }

    /// <summary>Writes the tail as one run; on failure the tail stays and answers as before.</summary>
    public void Write(SqliteConnection connection)
    {
        var count = 0;
        try
        {
            DossierEntry[] run;
            lock (_gate) run = [.. _tail];
            if (run.Length == 0) return;

            count = run.Length;
            Sort(run);
            connection.InTransaction(() => DossierIndexFile.Write(connection, run, _noted));
        }
        catch (SqliteException)
        {
            // Nothing is lost: the tail answers from memory and the next opening reads it again. Tried later, when it has grown.
            _next = count + _enough;
            return;
        }

        lock (_gate) _tail.RemoveRange(0, count);
        _next = _enough;
    }

    /// <summary>Builds the whole index anew from a scan, in one transaction; readers see the old one until then.</summary>
    public void Rebuild(SqliteConnection connection, IEnumerable<(long Segment, List<(UnitHistory, JournalRecord)> Records)> scan)
    {
        connection.InTransaction(() =>
        {
            DossierIndexFile.Clear(connection);
            var fresh = new DossierIndex(_enough);
            foreach (var (segment, records) in scan)
            {
                fresh.Note(segment, records);
                if (fresh._tail.Count >= (long)_enough * Patience) fresh.WriteInto(connection);
            }

            fresh.WriteInto(connection);
        });
        lock (_gate) _tail.Clear();
    }

    /// <summary>The segments that hold the dossier, in order; now and then one too many.</summary>
    public IReadOnlyCollection<long> Find(SqliteConnection connection, UnitHistory unit, long dossier)
    {
        var key = DossierEntry.KeyOf(unit, dossier);
        var segments = new SortedSet<long>();

        // The tail first: what moves from it to the file meanwhile is then found twice rather than never.
        lock (_gate)
        {
            foreach (var entry in CollectionsMarshal.AsSpan(_tail))
                if (entry.Key == key) segments.Add(entry.Segment);
        }

        DossierIndexFile.Find(connection, key, segments);
        return segments;
    }

    private void WriteInto(SqliteConnection connection)
    {
        var run = _tail.ToArray();
        Sort(run);
        DossierIndexFile.Write(connection, run, _noted);
        _tail.Clear();
    }

    // By plain numbers: three times as fast as asking the entries to compare themselves.
    private static void Sort(DossierEntry[] run) => Array.Sort(Array.ConvertAll(run, entry => entry.Key), run);
}
