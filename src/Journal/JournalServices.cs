using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Folders;

namespace ParLive.Journal;

/// <summary>Puts the journal into a host.</summary>
public static class JournalServices
{
    /// <summary>The journal, the quarantine and the office's book in one SQLite file; the folder stays the caller's to give free.</summary>
    public static IServiceCollection AddSqliteJournal(
        this IServiceCollection services, DataFolder folder, SqliteJournalOptions? options = null)
    {
        options ??= new SqliteJournalOptions();
        services.AddSingleton(_ => SqliteSnapshots.Open(folder));
        services.AddSingleton(provider => SqliteJournal.Open(
            folder,
            options with { Log = provider.GetService<ILogger<SqliteJournal>>() ?? options.Log },
            provider.GetRequiredService<SqliteSnapshots>().Covered(options.SnapshotVersions)));
        services.AddSingleton<IJournal>(provider => provider.GetRequiredService<SqliteJournal>());
        services.AddSingleton<IJournalChain>(provider => provider.GetRequiredService<SqliteJournal>());
        services.AddSingleton<IJournalWatch>(provider => provider.GetRequiredService<SqliteJournal>());
        services.AddSingleton<ISnapshots>(provider => provider.GetRequiredService<SqliteSnapshots>());
        services.AddSingleton<SqliteQuarantine>();
        services.AddSingleton<IQuarantine>(provider => provider.GetRequiredService<SqliteQuarantine>());
        services.AddSingleton<IQuarantineShelf>(provider => provider.GetRequiredService<SqliteQuarantine>());
        services.AddSingleton<IDrawers, SqliteDrawers>();
        services.AddSingleton<IOfficeStore, SqliteOfficeStore>();
        services.AddSingleton<IOfficeBook>(provider =>
            SqliteOfficeStore.Open(provider.GetRequiredService<SqliteJournal>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services;
    }
}
