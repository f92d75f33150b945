using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Scale;

/// <summary>Makes a country, loads it into a server, compares its figures with a plain count, and starts the server again.</summary>
internal sealed partial class ScaleRun(Size size, DateOnly last, Scratch scratch)
{
    private const ulong Seed = 42;
    private const int Connections = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<Measured> RunAsync(Action<string> say)
    {
        var country = new Country(size, new Dice(Seed));
        var (units, events) = (scratch.Written("units.csv", country.Table), scratch.File("events.ndjson"));
        var lines = new Arrivals(country, size.Dossiers, last, Seed).Write(events);
        say($"{lines} lines are written; counting them");
        var count = PlainCount.Of(events, last);
        var asked = Sample(country);
        // What made and counted them takes no memory away from the server.
        GC.Collect();
        say($"{count.Events} events are counted; loading them");
        var (load, settling, loadPeak, wrong) = await LoadAsync(units, events, count, asked);
        say("loaded; starting again");
        var (restart, restartPeak, wrongAfter) = await RestartAsync(count, asked);
        return new Measured
        {
            Lines = lines,
            Events = count.Events,
            Load = load,
            Settling = settling,
            Restart = restart,
            PeakWhileLoading = loadPeak,
            PeakAfterRestart = restartPeak,
            Compared = asked.Count,
            Wrong = [.. wrong, .. wrongAfter],
        };
    }

    private async Task<(TimeSpan Load, TimeSpan Settling, long Peak, IReadOnlyList<string> Wrong)> LoadAsync(
        string units, string events, PlainCount count, IReadOnlyList<string> asked)
    {
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        await AddUnitsAsync(server, units);
        await using var file = File.OpenRead(events);
        var clock = Stopwatch.StartNew();
        using var loader = new Loader(server, file);
        await loader.SendAsync(Connections);
        var load = clock.Elapsed;
        var wrong = loader.Taken.Accepted == count.Events ? [] : new List<string> { $"{loader.Taken.Accepted} accepted, {count.Events} counted" };
        wrong.AddRange(await SettledAsync(server, count, asked));
        var settling = clock.Elapsed - load;
        var peak = server.PeakMemory;
        if (await server.StopAsync() is not 0 and var code) wrong.Add($"the server was stopped and ended with {code}");
        return (load, settling, peak, wrong);
    }

    private async Task<(TimeSpan Restart, long Peak, IReadOnlyList<string> Wrong)> RestartAsync(PlainCount count, IReadOnlyList<string> asked)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        var wall = await server.TextAsync($"/wall/{Country.Root}") ?? "";
        var restart = clock.Elapsed;
        var wrong = OverdueOnWall().IsMatch(wall) ? [] : new List<string> { "the wall of the root shows no overdue dossiers" };
        wrong.AddRange(await WrongAsync(server, count, asked));
        return (restart, server.PeakMemory, wrong);
    }

    private static async Task AddUnitsAsync(RunningParlive server, string table)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await server.Http.PostAsync(new Uri("/api/units", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Sample(Country country)
    {
        var dice = new Dice(Seed + 1);
        return
        [
            Country.Root,
            .. Enumerable.Range(0, 3).Select(_ => country.Provinces[dice.Next(country.Provinces.Count)]),
            .. Enumerable.Range(0, 20).Select(_ => country.Communes[dice.Next(country.Communes.Count)]),
        ];
    }

    // What was accepted last is on its way up for a moment.
    private async Task<IReadOnlyList<string>> SettledAsync(RunningParlive server, PlainCount count, IReadOnlyList<string> asked)
    {
        IReadOnlyList<string> wrong = [];
        try
        {
            await Patiently.AskAsync("the figures of all units to settle", Patience, async () =>
                (wrong = await WrongAsync(server, count, asked)).Count == 0 ? wrong : null);
        }
        catch (TimeoutException)
        {
            // The answer is what is still wrong.
        }

        return wrong;
    }

    private async Task<IReadOnlyList<string>> WrongAsync(RunningParlive server, PlainCount count, IReadOnlyList<string> asked)
    {
        var wrong = new List<string>();
        var close = string.Create(CultureInfo.InvariantCulture, $"{last:yyyy-MM-dd}T23:59:59%2B07:00");
        foreach (var unit in asked)
        {
            var figures = new Figures(await server.JsonAsync($"/api/units/{unit}/figures?as-of={close}"));
            var shown = new UnitCount(
                figures["received"], figures["online"], figures["open"], figures["openOverdue"],
                figures["resolvedEarly"], figures["resolvedOnDueDate"], figures["resolvedLate"]);
            if (shown != count[unit]) wrong.Add($"{unit} shows {shown}, counted {count[unit]}");
        }

        return wrong;
    }

    [GeneratedRegex("data-n=\"overdue\">[1-9]", RegexOptions.NonBacktracking)]
    private static partial Regex OverdueOnWall();
}
