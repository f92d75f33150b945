namespace ParLive.Grains.Units;

/// <summary>Does something at once after calm, and then no more often than a gap allows; the last request is never forgotten.</summary>
/// <remarks>Touched only on the grain's own turns, which is also where it runs.</remarks>
internal sealed class Paced(Func<Task> act, TimeSpan gap, TimeProvider clock)
{
    private bool _asked;
    private Task? _running;

    /// <summary>The work under way; completed if there is none.</summary>
    public Task Pending => _running ?? Task.CompletedTask;

    /// <summary>Asks for it.</summary>
    public void Ask()
    {
        _asked = true;
        _running ??= Run();
    }

    private async Task Run()
    {
        // Never finished before it is known as running.
        await Task.Yield();
        try
        {
            while (_asked)
            {
                _asked = false;
                await act();
                await Task.Delay(gap, clock);
            }
        }
        finally
        {
            _running = null;
        }
    }
}
