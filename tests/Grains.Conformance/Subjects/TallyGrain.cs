using Orleans;

namespace ParLive.Grains.Conformance;

public sealed class TallyGrain : Grain, ITallyGrain
{
    private readonly Stage _stage;
    private int _value;
    private int _inside;

    public TallyGrain(Stage stage)
    {
        _stage = stage;
        stage.Note(this);
        stage.Next($"tally {this.GetPrimaryKeyString()}");
    }

    public async Task<int> AddSlowly()
    {
        var before = _value;
        await Task.Yield();
        return _value = before + 1;
    }

    public Task<int> Add(int amount) => Task.FromResult(_value += amount);

    public Task<Tallied> Read() => Task.FromResult(new Tallied(_value, _stage.CountOf($"tally {this.GetPrimaryKeyString()}")));

    public async Task<int> Churn(int rounds)
    {
        var met = 0;
        for (var round = 0; round < rounds; round++)
        {
            if (Interlocked.Increment(ref _inside) != 1)
                met++;

            Thread.SpinWait(500);
            Interlocked.Decrement(ref _inside);

            // Completed by a thread that is none of the grain's, which must not go on inside of the grain.
            var elsewhere = new TaskCompletionSource();
            _ = Task.Run(elsewhere.SetResult);
            await elsewhere.Task;
        }

        return met;
    }
}
