namespace ParLive.EndToEnd.Running;

/// <summary>One direction of a line: it flows, is held, or is late.</summary>
internal sealed class LineFlow
{
    private readonly Lock _gate = new();

    // Under the gate.
    private TaskCompletionSource _open = Opened();
    private TaskCompletionSource _restored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long everything takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Nothing flows until the line is restored.</summary>
    public void Hold()
    {
        lock (_gate)
            _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Everything flows at once, what was held or late too.</summary>
    public void Restore()
    {
        lock (_gate)
        {
            Delay = TimeSpan.Zero;
            _open.TrySetResult();
            _restored.TrySetResult();
            _restored = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Completes when the direction is not held.</summary>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
            return _open.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Completes at a moment, or when the line is restored before.</summary>
    public async Task UntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        Task restored;
        lock (_gate)
            restored = _restored.Task;
        var wait = due - TimeProvider.System.GetUtcNow();
        if (wait <= TimeSpan.Zero || Delay == TimeSpan.Zero)
            return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(restored, Task.Delay(wait, TimeProvider.System, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        open.SetResult();
        return open;
    }
}
