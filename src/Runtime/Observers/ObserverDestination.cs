using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Runtime.Calls;

namespace ParLive.Runtime.Observers;

/// <summary>The calls go to an observer: posted, told one after the other, and never a burden to the grain that tells.</summary>
/// <remarks>The observer is held weakly. What it is told after its end is lost, and its lease ends with nobody to renew it.</remarks>
internal sealed partial class ObserverDestination : Destination, IThreadPoolWorkItem
{
    private readonly ILogger _log;
    private readonly WeakReference<IGrainObserver> _observer;
    private readonly int _capacity;

    // Guarded by _gate: the grains that tell and the thread that hands over meet here.
    private readonly Lock _gate = new();
    private readonly Queue<(GrainMethod Method, object?[] Arguments)> _posts = [];
    private bool _telling;
    private bool _closed;

    public ObserverDestination(IGrainObserver observer, int capacity, ILogger log)
    {
        _observer = new(observer);
        _capacity = capacity;
        _log = log;
    }

    public override object? Send(GrainMethod method, object?[] arguments)
    {
        if (method.AnswersValue)
            throw new NotSupportedException($"{method.Name} asks an observer for an answer; observers are only told.");

        Post(method, arguments);
        return method.ToReturnType(Task.CompletedTask);
    }

    /// <summary>Tells nothing from now on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _posts.Clear();
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = TellAll();

    private void Post(GrainMethod method, object?[] arguments)
    {
        lock (_gate)
        {
            if (_closed)
                return;

            // The newest counts for whoever watches, so a slow observer misses the oldest.
            if (_posts.Count == _capacity && _posts.Dequeue() is var lost)
                LogLost(lost.Method.Name);

            _posts.Enqueue((method, arguments));
            if (_telling)
                return;

            _telling = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private async Task TellAll()
    {
        while (Next() is var (method, arguments))
        {
            try
            {
                if (_observer.TryGetTarget(out var observer))
                    await method.Invoke(observer, arguments);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                // An observer's failure is its own.
                LogFailed(failure, method.Name);
            }
        }
    }

    private (GrainMethod Method, object?[] Arguments)? Next()
    {
        lock (_gate)
        {
            if (_posts.TryDequeue(out var post))
                return post;

            _telling = false;
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "An observer is slow; the oldest {Method} is lost")]
    private partial void LogLost(string method);

    [LoggerMessage(LogLevel.Warning, "An observer failed in {Method}")]
    private partial void LogFailed(Exception failure, string method);
}
