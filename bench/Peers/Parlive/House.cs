using System.Globalization;
using System.Net.Http.Headers;
using ParLive.Peers.Http;
using ParLive.Running;
using ParLive.Work;

namespace ParLive.Peers.Parlive;

/// <summary>A real <c>parlive serve</c> with a country in it.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>Where events are sent to.</summary>
    public const string Events = "/api/events";

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private House(ParliveProcess process) => Process = process;

    /// <summary>Its process.</summary>
    public ParliveProcess Process { get; }

    /// <summary>Starts an empty one and tells it its units.</summary>
    /// <param name="country">The units.</param>
    /// <param name="data">Its data folder, which stays; null for one that goes away with it.</param>
    /// <param name="syncDelay">How many milliseconds longer each sync takes.</param>
    public static async Task<House> StartAsync(Country country, string? data, int syncDelay)
    {
        // It has a setting of its own for that, and whatever this process was started with is not meant for it.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = "",
            ["PARLIVE_BENCH_SYNC_DELAY_MS"] = syncDelay.ToString(CultureInfo.InvariantCulture),
        };
        var around = new Surroundings { Data = data, Environment = environment };
        var house = new House(await ParliveProcess.StartAsync(["serve"], "ParLive: http", around));
        using var http = new HttpClient { BaseAddress = house.Process.Address };
        using var table = new StringContent(country.Table(), new MediaTypeHeaderValue("text/csv"));
        using var answer = await http.PostAsync(new Uri("/api/units", UriKind.Relative), table);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The units were refused: {await answer.Content.ReadAsStringAsync()}");
        await house.ReadyAsync();
        return house;
    }

    /// <summary>A line to it.</summary>
    public Task<HttpLine> ConnectAsync() => HttpLine.ConnectAsync(Process.Address);

    /// <summary>Waits until all its units have read their history.</summary>
    public async Task ReadyAsync()
    {
        using var line = await ConnectAsync();
        while ((await line.GetAsync("/ready")).Status != 200) await Task.Delay(Breath, TimeProvider.System);
    }

    /// <summary>Asks it to end, and waits until it has kept what it keeps then.</summary>
    public async Task StopAsync()
    {
        using var ask = System.Diagnostics.Process.Start("kill", ["-TERM", Process.Id.ToString(CultureInfo.InvariantCulture)]);
        await ask.WaitForExitAsync();
        await Process.EndedAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
