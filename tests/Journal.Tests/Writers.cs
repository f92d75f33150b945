namespace ParLive.Journal.Tests;

/// <summary>What tests do to the thread of a journal that writes.</summary>
internal static class Writers
{
    /// <summary>Holds it between two commits, so that what is appended meanwhile goes as one group; answers what lets it go.</summary>
    /// <param name="between">Does something on that thread between two commits.</param>
    public static async Task<TaskCompletionSource> Hold(Func<Action, Task> between)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = between(() =>
        {
            reached.SetResult();
            ((IAsyncResult)release.Task).AsyncWaitHandle.WaitOne();
        });
        await reached.Task;
        return release;
    }
}
