namespace ParLive.Grains.Telling;

/// <summary>Does something at once after calm, and then no more often than its rests allow; the last request is never forgotten.</summary>
/// <remarks>Touched only on the grain's own turns, which is also where it runs.</remarks>
internal sealed class Paced(Func<Task> act, Func<Task> rest)
{
    private bool _asked;
    private Task? _running;

    /// <summary>The work under way; completed if there is none.</summary>
    public Task Pending => _running ?? Task.CompletedTask;

    /// <summary>Whether it was told to end.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Asks for it.</summary>
    public void Ask()
    {
        _asked = true;
        if (!IsStopped)
        {
            _running ??= Run();
        }
    }

    /// <summary>Begins nothing any more: what a grain leaves behind must not go on without it.</summary>
    public void Stop() => IsStopped = true;

    private async Task Run()
    {
        // Never finished before it is known as running.
        await Task.Yield();
        try
        {
            while (_asked && !IsStopped)
            {
                _asked = false;
                await act();
                await rest();
            }
        }
        finally
        {
            _running = null;
        }
    }
}
