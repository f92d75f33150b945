using ParLive.Domain.Books;
using ParLive.Grains.Hosting;
using ParLive.Journal;
using ParLive.Journal.Folders;
using ParLive.Journal.Postgres;

namespace ParLive.Silo.Hosting;

/// <summary>What every host of this executable is made of.</summary>
internal static class Composition
{
    /// <summary>Adds the units and their journal.</summary>
    public static void AddParLive(
        this IHostApplicationBuilder builder, DataFolder folder, JournalHome home, PostgresCandidate? elected = null, ClusterSeat? seat = null)
    {
        home.Check(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddJournal(folder, home, elected, isShared: seat is not null);
        builder.AddActorRuntime(seat);
        if (seat is not null) builder.Services.AddClusterHomes();
        builder.Services.AddUnits();
    }

    /// <summary>Adds the way to units that live in other processes.</summary>
    public static void AddParLiveElsewhere(this IHostApplicationBuilder builder, ClusterSeat seat)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddActorClient(seat);
        builder.Services.AddRemoteUnits();
    }

    private static void AddJournal(
        this IHostApplicationBuilder builder, DataFolder folder, JournalHome home, PostgresCandidate? elected, bool isShared)
    {
        if (home.Database is { } database)
        {
            builder.Services.AddPostgresJournal(
                database,
                folder,
                new PostgresJournalOptions
                {
                    WarmStart = true,
                    SnapshotVersions = BookSnapshot.Versions,
                    Pulse = PostgresCandidate.Pace,
                    IsShared = isShared,
                },
                elected);
        }
        else
        {
            builder.Services.AddSqliteJournal(folder, new SqliteJournalOptions { WarmStart = true, SnapshotVersions = BookSnapshot.Versions });
        }
    }
}
