namespace ParLive.Runtime.Calls;

/// <summary>A call that answers nothing but that it is done.</summary>
internal sealed class PlainCall(GrainMethod method, object?[] arguments) : Call(method, arguments)
{
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Answer => _answer.Task;

    public override void Complete(Task ended) => _answer.TrySetFromTask(ended);

    public override bool Fail(Exception failure) => _answer.TrySetException(failure);
}
