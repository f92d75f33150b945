namespace ParLive.Runtime.Calls;

/// <summary>One call of a grain's method, and the promise its caller waits for.</summary>
/// <remarks>
/// The promise is kept by whoever comes first: the method's end, its deadline, or the end of the runtime. Callers go on
/// elsewhere (their continuations never run inside of <see cref="Turn.Complete"/>), so it may be kept under any lock.
/// </remarks>
internal abstract class Call(GrainMethod method, object?[] arguments) : Turn
{
    public GrainMethod Method => method;

    public sealed override bool Interleaves => method.AlwaysInterleaves;

    public sealed override bool ReadOnly => method.ReadOnly;

    public sealed override bool IsQuestion => method.IsQuestion;

    public sealed override bool KeepsAlive => true;

    /// <summary>What the caller waits for.</summary>
    public abstract Task Answer { get; }

    public sealed override Task Start(object grain)
    {
        try
        {
            return method.Invoke(grain, arguments);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Thrown before the first wait; the caller gets it as it gets any other.
            return Task.FromException(failure);
        }
    }

    /// <summary>Ends the wait of the caller with a failure, unless it has ended.</summary>
    public abstract bool Fail(Exception failure);
}
