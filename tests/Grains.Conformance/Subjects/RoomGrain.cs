using Orleans;

namespace ParLive.Grains.Conformance;

public sealed class RoomGrain(Stage stage) : Grain, IRoomGrain
{
    public Task Enter(string who) => Stay(who);

    public Task Look(string who) => Stay(who);

    public Task Pass(string who) => Stay(who);

    public Task Drop(string who) => Stay(who);

    public Task Knock() => Task.CompletedTask;

    public Task<string> Echo(string text) => Task.FromResult(text);

    public ValueTask<int> Length(string text) => ValueTask.FromResult(text.Length);

    public async Task WaitFor(string who, CancellationToken cancellationToken)
    {
        stage.Say($"{who} in");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        finally
        {
            stage.Say($"{who} gave up");
        }
    }

    public Task FailAtOnce(string message) => throw new SubjectFailedException(message);

    public async Task<int> FailLater(string message)
    {
        await Task.Yield();
        throw new SubjectFailedException(message);
    }

    public Task<string> Key() => Task.FromResult(this.AsReference<IRoomGrain>().GetPrimaryKeyString() + "/" + this.GetPrimaryKeyString());

    private async Task Stay(string who)
    {
        stage.Say($"{who} in");
        await stage.Cue($"{who} may go");
        stage.Say($"{who} out");
    }
}
