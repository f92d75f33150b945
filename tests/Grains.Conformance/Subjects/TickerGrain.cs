using Orleans;
using Orleans.Runtime;

namespace ParLive.Grains.Conformance;

public sealed class TickerGrain(Stage stage) : Grain, ITickerGrain
{
    private IGrainTimer? _timer;
    private int _ticks;

    public Task Start(TimeSpan dueTime, TimeSpan period, TickerKind kind)
    {
        _timer = this.RegisterGrainTimer(Tick, kind, new()
        {
            DueTime = dueTime,
            Period = period,
            KeepAlive = kind == TickerKind.KeepsAlive,
            Interleave = kind == TickerKind.Interleaves,
        });
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer?.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public async Task Hold()
    {
        stage.Say("held");
        await stage.Cue("hold no more");
        stage.Say("held no more");
    }

    public Task Settle() => Task.CompletedTask;

    public Task Knock() => Task.CompletedTask;

    public Task Quit()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick(TickerKind kind, CancellationToken cancellationToken)
    {
        stage.Say($"tick {++_ticks}");
        if (kind == TickerKind.Fails)
            throw new SubjectFailedException("tick");
        if (kind == TickerKind.StaysUntilLetGo)
            await stage.Cue($"tick {_ticks} may end").WaitAsync(cancellationToken);

        // Comes to its turn on the grain's own scheduler, and so after the end of this callback.
        var over = $"tick {_ticks} over";
        _ = Task.Factory.StartNew(() => stage.Open(over), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Current);
    }
}
