using ParLive.Grains.Journaling;

namespace ParLive.Journal.Tests;

internal static class Reads
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static Task<List<JournalRecord>> Unit(this IJournal journal, string unit, long after = 0) =>
        journal.Read(unit, after, Now).ToListAsync(Now).AsTask();

    public static Task<List<JournalRecord>> Dossier(this IJournal journal, string unit, long dossier) =>
        journal.ReadDossier(unit, dossier, Now).ToListAsync(Now).AsTask();

    public static Task<List<JournalRecord>> All(this IJournal journal) => journal.ReadAll(Now).ToListAsync(Now).AsTask();

    public static async Task Append(this IJournal journal, IEnumerable<JournalRecord> records)
    {
        foreach (var record in records) await journal.Append(record);
    }
}
