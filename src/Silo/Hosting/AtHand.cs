using ParLive.Grains.Access;
using ParLive.Journal.Postgres;

namespace ParLive.Silo.Hosting;

/// <summary>Where a command finds what the office decided: in a running server, in the database that silos share, or in the folder that it opens itself.</summary>
internal static class AtHand
{
    /// <summary>Does something there.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="beside">Does it in the server that holds the folder.</param>
    /// <param name="here">Does it in the office's book.</param>
    /// <param name="needs">What it needs there beside the book.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<T> UseAsync<T>(
        string data, Func<RunningServer, Task<T>> beside, Func<IServiceProvider, Task<T>> here, Action<IServiceCollection> needs, CancellationToken cancellationToken)
    {
        using var server = RunningServer.Find(data, null);
        if (server is not null) return await beside(server);
        if (!ClusterSeat.IsNamed || JournalHome.Of(data).Database is not { } database) return await Workshop.UseAsync(data, services => ScopedAsync(services, here), cancellationToken, needs);

        // Silos at work follow the book, so nothing has to stop.
        await using var journal = PostgresJournal.Open(database, new PostgresJournalOptions { IsShared = true });
        using var book = PostgresOfficeStore.Open(journal, TimeProvider.System);
        var shared = new ServiceCollection().AddLogging().AddSingleton<IOfficeBook>(book).AddSingleton<IDrawers>(new PostgresDrawers(journal));
        needs(shared);
        await using var provider = shared.BuildServiceProvider();
        return await ScopedAsync(provider, here);
    }

    private static async Task<T> ScopedAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> here)
    {
        await using var scope = services.CreateAsyncScope();
        return await here(scope.ServiceProvider);
    }
}
