using ParLive.Journal.Postgres;

namespace ParLive.Journal.Tests.Postgres;

/// <summary>What tests do to the thread of a journal that writes.</summary>
internal static class Writers
{
    /// <summary>Holds it between two commits, so that what is appended meanwhile goes as one group; answers what lets it go.</summary>
    public static async Task<TaskCompletionSource> Hold(PostgresJournal journal)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = journal.Upkeep(() =>
        {
            reached.SetResult();
            ((IAsyncResult)release.Task).AsyncWaitHandle.WaitOne();
        });
        await reached.Task;
        return release;
    }
}
