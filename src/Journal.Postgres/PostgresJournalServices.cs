using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;
using ParLive.Grains.Hosting;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Journal.Folders;

namespace ParLive.Journal.Postgres;

/// <summary>Puts the journal on PostgreSQL into a host.</summary>
public static class PostgresJournalServices
{
    /// <summary>Journal, quarantine and the office's book in one database; the cache of snapshots stays in the data folder.</summary>
    public static IServiceCollection AddPostgresJournal(
        this IServiceCollection services, string connectionString, DataFolder folder, PostgresJournalOptions? options = null, PostgresCandidate? elected = null)
    {
        options ??= new PostgresJournalOptions();
        services.AddSingleton(_ => SqliteSnapshots.Open(folder));
        services.AddSingleton(provider => PostgresJournal.Open(
            connectionString,
            options with { Log = provider.GetService<ILogger<PostgresJournal>>() ?? options.Log },
            provider.GetRequiredService<SqliteSnapshots>().Covered(options.SnapshotVersions),
            elected));
        services.AddSingleton<IJournal>(provider => provider.GetRequiredService<PostgresJournal>());
        services.AddSingleton<IJournalChain>(provider => provider.GetRequiredService<PostgresJournal>());
        services.AddSingleton<IJournalWatch>(provider => provider.GetRequiredService<PostgresJournal>());
        services.AddSingleton<IJournalReach>(provider => provider.GetRequiredService<PostgresJournal>());
        services.AddSingleton<IDossierTrail>(provider => provider.GetRequiredService<PostgresJournal>());
        services.AddSingleton<ISnapshots>(provider => provider.GetRequiredService<SqliteSnapshots>());
        services.AddSingleton<PostgresQuarantine>();
        services.AddSingleton<IQuarantine>(provider => provider.GetRequiredService<PostgresQuarantine>());
        services.AddSingleton<IQuarantineShelf>(provider => provider.GetRequiredService<PostgresQuarantine>());
        services.AddSingleton<IDrawers, PostgresDrawers>();
        services.AddSingleton<IOfficeStore, PostgresOfficeStore>();
        services.AddSingleton<IOfficeBook>(provider =>
            PostgresOfficeStore.Open(provider.GetRequiredService<PostgresJournal>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        if (!options.IsShared) return services;

        services.AddHostedService<OfficeFollowed>();
        return services;
    }
}
