using System.Runtime.CompilerServices;

namespace ParLive.Grains.Hosting;

/// <summary>Lets others have the thread now and then while many small things are done on it; it is awaited when it is due.</summary>
/// <remarks>
/// A thousand events are read and judged in some ten milliseconds. Whoever asks something meanwhile would stand behind all of them, at each step of the answer.
/// It goes on behind everything that waits for a thread by then, which <see cref="Task.Yield"/> does not promise: that prefers the thread's own
/// line. For one computation at a time.
/// </remarks>
/// <param name="stepsBetween">How many things are done between two of them; as many as usual are of some four microseconds each.</param>
public sealed class Breath(int stepsBetween = 64) : ICriticalNotifyCompletion, IThreadPoolWorkItem
{
    private int _steps;
    private Action? _next;

    /// <summary>Never: whoever awaits it goes on later.</summary>
    public bool IsCompleted => false;

    /// <summary>Counts something that was done; whether a breath is due.</summary>
    public bool IsDueAfterStep()
    {
        _steps = (_steps + 1) % stepsBetween;
        return _steps == 0;
    }

    /// <summary>Itself.</summary>
    public Breath GetAwaiter() => this;

    /// <summary>Nothing comes of it.</summary>
    public void GetResult()
    {
    }

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation)
    {
        _next = continuation;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _next!();
}
