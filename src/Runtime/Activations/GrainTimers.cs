namespace ParLive.Runtime.Activations;

/// <summary>The timers that live as long as an activation does.</summary>
internal sealed class GrainTimers
{
    // Guarded by _gate: a timer may be ended from any thread.
    private readonly Lock _gate = new();
    private readonly List<GrainTimer> _timers = [];
    private bool _ended;

    /// <summary>Takes a timer in. One that is set while the grain leaves would never ring, and ends at once.</summary>
    public GrainTimer Add(GrainTimer timer)
    {
        lock (_gate)
        {
            if (!_ended)
            {
                _timers.Add(timer);
                return timer;
            }
        }

        timer.Dispose();
        return timer;
    }

    public void Remove(GrainTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    /// <summary>Ends them all, for good.</summary>
    public void End()
    {
        GrainTimer[] timers;
        lock (_gate)
        {
            _ended = true;
            timers = [.. _timers];
        }

        Array.ForEach(timers, timer => timer.Dispose());
    }
}
