namespace ParLive.Testing;

/// <summary>How long a test waits, in real time, before it says what it was waiting for.</summary>
/// <remarks>A detector of hangs and nothing else: no test may pass or fail by how fast the machine is.</remarks>
public static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Waits for something that is certain to come, and names it if it does not.</summary>
    /// <param name="task">What is awaited; it was armed before the act that completes it.</param>
    /// <param name="what">What the test was waiting for, for the message.</param>
    public static async Task For(Task task, string what)
    {
        ArgumentNullException.ThrowIfNull(task);
        using var over = new CancellationTokenSource();
        var limit = Task.Delay(Limit, TimeProvider.System, over.Token);
        if (await Task.WhenAny(task, limit) == limit)
            throw new TimeoutException($"Gave up after {Limit.TotalSeconds:0} s of waiting for {what}.");

        await over.CancelAsync();
        await task;
    }

    /// <inheritdoc cref="For(Task, string)"/>
    public static async Task<T> For<T>(Task<T> task, string what)
    {
        await For((Task)task, what);
        return await task;
    }
}
