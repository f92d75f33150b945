namespace ParLive.Runtime.Calls;

/// <summary>A call that answers a value.</summary>
internal sealed class ValueCall<T>(GrainMethod method, object?[] arguments) : Call(method, arguments)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override void Complete(Task ended)
    {
        if (ended is Task<T> withValue)
            _answer.TrySetFromTask(withValue);
        else
            _answer.TrySetException(ended.Exception!.InnerExceptions);
    }

    public override bool Fail(Exception failure) => _answer.TrySetException(failure);
}
