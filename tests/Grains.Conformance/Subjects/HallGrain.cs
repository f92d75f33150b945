using Orleans;

namespace ParLive.Grains.Conformance;

public sealed class HallGrain(Stage stage) : Grain, IHallGrain
{
    private const string Worked = "worked";

    public Task Work()
    {
        KeepBusy();
        stage.Next(Worked);
        return Task.CompletedTask;
    }

    public Task<int> AskMuch()
    {
        KeepBusy();
        return Task.FromResult(stage.CountOf(Worked));
    }

    public async Task<int> Ask()
    {
        // What comes after an await is part of the question.
        await Task.Yield();
        return stage.CountOf(Worked);
    }

    private static void KeepBusy() => Thread.SpinWait(2000);
}
