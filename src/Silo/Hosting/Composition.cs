using System.Globalization;
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
    public static void AddParLive(this IHostApplicationBuilder builder, DataFolder folder, JournalHome home, PostgresCandidate? elected = null, Habits? habits = null)
    {
        habits ??= new Habits();
        home.Check(folder);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddJournal(folder, home, elected, habits);
        builder.AddActorRuntime(habits.Seat);
        if (habits.Seat is not null) builder.Services.AddClusterHomes();
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
        this IHostApplicationBuilder builder, DataFolder folder, JournalHome home, PostgresCandidate? elected, Habits habits)
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
                    QuarantineBytes = habits.QuarantineBytes,
                    IsShared = habits.Seat is not null,
                },
                elected);
        }
        else
        {
            builder.Services.AddSqliteJournal(
                folder,
                new SqliteJournalOptions
                {
                    WarmStart = true,
                    SnapshotVersions = BookSnapshot.Versions,
                    QuarantineBytes = habits.QuarantineBytes,
                    SyncDelay = SlowerDisk(),
                });
        }
    }

    // For benchmarks: as if each sync took so many milliseconds more.
    private static TimeSpan SlowerDisk() =>
        int.TryParse(Environment.GetEnvironmentVariable("PARLIVE_BENCH_SYNC_DELAY_MS"), NumberStyles.None, CultureInfo.InvariantCulture, out var delay)
            ? TimeSpan.FromMilliseconds(Math.Min(delay, 1_000))
            : TimeSpan.Zero;
}
