using System.Diagnostics;

namespace ParLive.Acceptance.Processes;

/// <summary>Asks a real process again and again until it answers as hoped: the one place where these tests poll.</summary>
internal static class Patiently
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The first answer that is not null.</summary>
    /// <exception cref="TimeoutException">None came in time; the message names what was awaited.</exception>
    public static async Task<T> AskAsync<T>(string what, TimeSpan limit, Func<Task<T?>> ask)
        where T : class
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            if (await TryAsync(ask) is { } answer) return answer;
            if (clock.Elapsed > limit) throw new TimeoutException($"Gave up after {limit.TotalSeconds:0} s of waiting for {what}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException)
        {
            // Not listening yet, or not any more.
            return null;
        }
    }
}
