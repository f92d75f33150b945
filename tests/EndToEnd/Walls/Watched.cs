using System.Globalization;
using System.Text.Json;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>A wall at the end of a line with faults, looked at all the time.</summary>
internal sealed class Watched(Server server, FaultyLine line, Glass glass, SemaphoreSlim door) : IAsyncDisposable
{
    private const string Overview = "/wall/H?scenes=overview";

    /// <summary>How long a fault lasts.</summary>
    public static readonly TimeSpan Fault = TimeSpan.FromSeconds(12);

    /// <summary>The line.</summary>
    public FaultyLine Line => line;

    /// <summary>The screen.</summary>
    public Glass Glass => glass;

    /// <summary>Hangs a screen up.</summary>
    public static async Task<Watched> HangAsync(Chromium chromium, Server server, SemaphoreSlim door, bool isAlone = false)
    {
        var line = FaultyLine.To(server.Address);
        var glass = await chromium.OpenAsync(line.Address, 1280, 720, isAlone: isAlone);
        await glass.Page.AddInitScriptAsync(await ScriptAsync("seen.js"));
        return new Watched(server, line, glass, door);
    }

    /// <summary>Gives the screen's machine a clock that is wrong.</summary>
    public async Task SetClockAsync(TimeSpan wrong)
    {
        var script = (await ScriptAsync("wrong-clock.js")).Replace("AMOUNT", Text(wrong), StringComparison.Ordinal);
        await glass.Page.AddInitScriptAsync(script);
        await glass.Page.RouteAsync("**/watch.worker.js*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = script + await answer.TextAsync() });
        });
    }

    /// <summary>Opens the wall and waits until its figures are fresh.</summary>
    public async Task OpenAsync()
    {
        // Pages that open are most of the work there is.
        await door.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await glass.Page.GotoAsync(Overview);
            await FreshAfterAsync(Now);
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>What the wall shows through a fault that lasts so long, and after it.</summary>
    public async Task<Weathered> ThroughAsync(Func<Task> begin, Func<Task> end, TimeSpan? lasting = null)
    {
        await begin();
        // How long a fault lasts is the fault itself.
        await Task.Delay(lasting ?? Fault, TimeProvider.System, TestContext.Current.CancellationToken);
        var said = await glass.Page.Locator("#late").IsVisibleAsync();
        var over = Now;
        await end();
        return await AfterAsync(over, said);
    }

    /// <summary>What the wall shows after a fault that ended at a moment.</summary>
    public async Task<Weathered> AfterAsync(double over, bool said)
    {
        await FreshAfterAsync(over);
        var before = await OverdueAsync();
        await glass.Page.WaitForFunctionAsync("least => Number(document.querySelector('[data-n=overdue]').textContent) >= least", before, Patiently);
        var shown = long.Parse(await glass.Figure("overdue").InnerTextAsync(), CultureInfo.InvariantCulture);
        var after = await OverdueAsync();
        var seen = await glass.Page.EvaluateAsync<JsonElement>("over => ({ oldest: seen.oldest, longest: seen.longest, samples: seen.samples, again: seen.again(over) })", over);
        return new Weathered(
            seen.GetProperty("oldest").GetDouble(), seen.GetProperty("longest").GetDouble(), seen.GetProperty("again").GetDouble() - over,
            seen.GetProperty("samples").GetInt32(), said, shown, before, after);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await glass.DisposeAsync();
        await line.DisposeAsync();
    }

    /// <summary>A script that lies beside the tests.</summary>
    public static async Task<string> ScriptAsync(string name)
    {
        using var text = new StreamReader(typeof(Watched).Assembly.GetManifestResourceStream(name)!);
        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The moment now, as the pages tell it.</summary>
    public static double Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private static PageWaitForFunctionOptions Patiently => new() { Timeout = 45_000, PollingInterval = 100 };

    private Task<IJSHandle> FreshAfterAsync(double moment) => glass.Page.WaitForFunctionAsync("since => window.seen?.again(since)", moment, Patiently);

    private async Task<long> OverdueAsync() =>
        (await server.Intake.FiguresAsync("H")).GetProperty("measures").GetProperty("openOverdue").GetInt64();

    private static string Text(TimeSpan wrong) => wrong.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
}
