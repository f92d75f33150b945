namespace ParLive.Grains.Access;

/// <summary>Whether all units have read their history: before that nothing is taken in, because a dossier's home may not be known yet.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when they have; fails if they cannot.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Whether the units can be asked; where they live in other processes, that may end and come back.</summary>
    public bool IsInReach { get; internal set; } = true;

    internal void Open() => _ready.TrySetResult();

    internal void Fail(Exception failure) => _ready.TrySetException(failure);
}
