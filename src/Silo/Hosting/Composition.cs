using ParLive.Domain.Books;
using ParLive.Grains.Hosting;
using ParLive.Ingest;
using ParLive.Journal;
using ParLive.Journal.Folders;

namespace ParLive.Silo.Hosting;

/// <summary>What every host of this executable is made of.</summary>
internal static class Composition
{
    /// <summary>Adds the units, their journal, and what takes events in.</summary>
    public static void AddParLive(this IHostApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSqliteJournal(folder, new SqliteJournalOptions { WarmStart = true, SnapshotVersions = BookSnapshot.Versions });
        builder.AddActorRuntime();
        builder.Services.AddUnits();
        builder.Services.AddIngest();
    }
}
