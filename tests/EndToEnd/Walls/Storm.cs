using System.Globalization;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>Faults of all kinds at one time, each before a wall of its own, because waiting for one after the other takes longer than anybody waits.</summary>
public sealed class Storm(Chromium chromium) : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _door = new(2);
    private readonly Dictionary<string, Task<Weathered>> _faults = new(StringComparer.Ordinal);
    private Server? _server;
    private Task _intake = Task.CompletedTask;

    private static Dictionary<string, Func<Watched, Task<Weathered>>> Faults { get; } = new(StringComparer.Ordinal)
    {
        ["the line is cut"] = wall => OnLine(wall, line => line.Cut()),
        ["the line is frozen"] = wall => OnLine(wall, line => line.Freeze()),
        ["nothing comes from the server"] = wall => OnLine(wall, line => line.ToBrowser.Hold()),
        ["nothing comes to the server"] = wall => OnLine(wall, line => line.ToServer.Hold()),
        ["everything is two seconds late"] = wall => OnLine(wall, line => line.Delay(TimeSpan.FromSeconds(2))),
        ["everything is seven seconds late"] = wall => OnLine(wall, line => line.Delay(TimeSpan.FromSeconds(7))),
        ["everything is two seconds late, then nothing comes"] = LateThenGone,
        ["the connection is forgotten"] = Forgotten,
        ["the screen's clock is an hour fast"] = wall => WrongClock(wall, Hour, null),
        ["the screen's clock is an hour slow"] = wall => WrongClock(wall, -Hour, null),
        ["the screen's clock is set an hour forward meanwhile"] = wall => WrongClock(wall, TimeSpan.Zero, Hour),
        ["the screen's clock is set an hour back meanwhile"] = wall => WrongClock(wall, TimeSpan.Zero, -Hour),
        ["the screen sleeps"] = Sleeps,
    };

    /// <summary>Names of the faults.</summary>
    public static TheoryData<string> Names => [.. Faults.Keys];

    /// <summary>What a wall showed through a fault.</summary>
    public Task<Weathered> Of(string fault) => _faults[fault];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        _server = await SomeUnits.ServeAsync();
        // What goes on beside the tests must not hold on to the context of the start, which ends with it.
        using (ExecutionContext.SuppressFlow())
        {
            _intake = Task.Run(() => ComeInAsync(_server.Intake, _end.Token));
            foreach (var (name, weather) in Faults)
                _faults[name] = Task.Run(() => WatchAsync(weather));
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        // What went wrong was said by the tests.
        var over = Task.WhenAll(_faults.Values.Append(_intake));
        await over.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_server is not null)
            await _server.DisposeAsync();
        _door.Dispose();
        _end.Dispose();
    }

    /// <summary>A dossier falls overdue each second, so that figures change.</summary>
    internal static async Task ComeInAsync(Intake intake, CancellationToken end)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            await intake.ReceiveAsync("A", $"overdue-{number.ToString(CultureInfo.InvariantCulture)}", daysAgo: 8, dueInDays: -2);
            try
            {
                await second.WaitForNextTickAsync(end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<Weathered> WatchAsync(Func<Watched, Task<Weathered>> weather)
    {
        await using var wall = await Watched.HangAsync(chromium, _server!, _door, isAlone: weather == Sleeps);
        return await weather(wall);
    }

    private static async Task<Weathered> OnLine(Watched wall, Action<FaultyLine> begin)
    {
        await wall.OpenAsync();
        return await wall.ThroughAsync(() => Done(() => begin(wall.Line)), () => Done(wall.Line.Restore));
    }

    private static async Task<Weathered> LateThenGone(Watched wall)
    {
        await wall.OpenAsync();
        await wall.ThroughAsync(() => Done(() => wall.Line.Delay(TimeSpan.FromSeconds(2))), () => Task.CompletedTask, TimeSpan.FromSeconds(6));
        return await wall.ThroughAsync(() => Done(wall.Line.ToBrowser.Hold), () => Done(wall.Line.Restore));
    }

    private static async Task<Weathered> WrongClock(Watched wall, TimeSpan wrong, TimeSpan? later)
    {
        await wall.SetClockAsync(wrong);
        await wall.OpenAsync();
        if (later is { } set)
            await wall.Glass.Page.EvaluateAsync("amount => setClock(amount)", set.TotalMilliseconds);
        return await wall.ThroughAsync(() => Done(wall.Line.Freeze), () => Done(wall.Line.Restore));
    }

    // What a gateway forgot is noticed by nobody; the wall itself has to try another way.
    private static async Task<Weathered> Forgotten(Watched wall)
    {
        await wall.OpenAsync();
        wall.Line.Forget();
        var old = Watched.Now + 5_000;
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        return await wall.AfterAsync(old, await wall.Glass.Page.Locator("#late").IsVisibleAsync());
    }

    // All of the browser stands still, and its connections end meanwhile.
    private static async Task<Weathered> Sleeps(Watched wall)
    {
        await wall.OpenAsync();
        await wall.Glass.SleepAsync();
        wall.Line.Cut();
        await Task.Delay(Watched.Fault, TimeProvider.System);
        await wall.Glass.WakeAsync();
        return await wall.ThroughAsync(() => Task.CompletedTask, () => Done(wall.Line.Restore), TimeSpan.FromSeconds(6));
    }

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
