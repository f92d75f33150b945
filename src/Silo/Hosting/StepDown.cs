using ParLive.Journal.Postgres;

namespace ParLive.Silo.Hosting;

/// <summary>Stops a server whose journal another process has taken over: it could show yesterday's figures for ever, and take nothing in.</summary>
internal static class StepDown
{
    /// <summary>Waits until that happens, and says so by failing; does nothing where the journal is the folder's own.</summary>
    public static async Task WhenTakenOverAsync(IServiceProvider services, CancellationToken stopping)
    {
        if (services.GetService<PostgresJournal>() is { } journal) throw await journal.TakenOver.WaitAsync(stopping);
    }
}
