using System.Diagnostics;
using System.Globalization;
using ParLive.Grains.Journaling;

namespace ParLive.Journals;

/// <summary>Appends a load, opens it again, and reads single units and dossiers of it.</summary>
internal static class Measurement
{
    private const int Reads = 50;

    /// <summary>The figures, as they stand in a row.</summary>
    public static async Task<string[]> OfAsync(IStore store, Load load)
    {
        var records = Enumerable.Range(0, load.Units)
            .Select(unit => Enumerable.Range(1, load.Each).Select(sequence => load.Record(unit, sequence)).ToArray()).ToArray();
        var journal = store.Open(warm: false);
        var appending = await TimeAsync(() => Task.WhenAll(records.Select(own => AppendAsync(journal, own))));
        var commits = journal.Position;
        await store.CloseAsync();

        var cold = await TimeAsync(() => Task.FromResult(journal = store.Open(warm: false)));
        var unit = await TimeAsync(() => ReadAsync(load, unit => journal.Read(NameOf(records, unit), 0, default)));
        var dossier = await TimeAsync(() => ReadAsync(load, unit => journal.ReadDossier(NameOf(records, unit), records[unit][0].Dossiers.Span[0], default)));
        await store.CloseAsync();
        var warm = await TimeAsync(() => Task.FromResult(store.Open(warm: true)));
        await store.CloseAsync();

        var count = load.Units * load.Each;
        return
        [
            Text(count, "N0"), Text(count / appending.TotalSeconds, "N0"), Text(commits, "N0"), Text(appending.TotalMilliseconds / commits, "N2"),
            Text(cold.TotalSeconds, "N2"), Text(warm.TotalSeconds, "N2"),
            Text(unit.TotalMilliseconds / Reads, "N2"), Text(dossier.TotalMilliseconds / Reads, "N2"),
        ];
    }

    private static async Task AppendAsync(IJournal journal, JournalRecord[] records)
    {
        foreach (var record in records) await journal.Append(record);
    }

    private static async Task ReadAsync(Load load, Func<int, IAsyncEnumerable<JournalRecord>> read)
    {
        for (var each = 0; each < Reads; each++)
        {
            if (await read(each * 7 % load.Units).CountAsync() == 0) throw new InvalidOperationException("Nothing was read.");
        }
    }

    private static string NameOf(JournalRecord[][] records, int unit) => records[unit][0].Unit;

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
