using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ParLive.Figures;
using ParLive.Peers.Http;
using ParLive.Peers.Parlive;
using ParLive.Peers.Rounds;
using ParLive.Work;
using Tree = ParLive.Running.Tree;

namespace ParLive.Peers.Parts;

/// <summary><c>freshness</c>: whether an event is in its own unit's figures when it is acknowledged, and how long it takes into those of every unit above.</summary>
/// <remarks>
/// A probe is a digitised result, which nothing else in the work changes: n of them in a unit's figures say that the n-th is in. The next is sent
/// when the one before is in the figures of district, province and country.
/// </remarks>
internal static class Freshness
{
    private const int Rate = 5_000;
    private const int Loaded = 200_000;

    public static Command Create()
    {
        var options = new PartOptions();
        return options.Command("freshness", "How soon an event is in the figures of its unit and of those above, while events come in.", parsed =>
        {
            var isQuick = parsed.GetValue(options.Quick);
            return MeasureAsync(parsed.GetValue(options.Events) ?? (isQuick ? 40_000 : Loaded), parsed.GetValue(options.Rounds) ?? (isQuick ? 1 : 3), TimeSpan.FromSeconds(isQuick ? 3 : 30));
        });
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(int events, int rounds, TimeSpan length)
    {
        var field = Field.Of(Path.Combine(Tree.Root, "artifacts", "bench", "work"), events, TimeProvider.System.GetUtcNow());
        var (times, reached, unseen, count) = (new List<double>(), new List<double>(), 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            await using var peer = await ParlivePeer.StartAsync(field.Country, SyncDelay.None);
            using (var load = new Batches(field.Load.Path)) await peer.TakeAsync(load, new Way(1_000, 4));
            using var traffic = new Batches(field.Traffic.Path, rate: Rate);
            var began = Stopwatch.GetTimestamp();
            var taking = peer.TakeAsync(traffic, new Way(100, 4));
            var probed = await ProbeAsync(peer.House, field.Country, length);
            traffic.Stop();
            await taking;
            reached.Add(traffic.Handed / Stopwatch.GetElapsedTime(began).TotalSeconds);
            times.Add(new Spread(probed.Times).At(0.99));
            (unseen, count) = (unseen + probed.Unseen, count + probed.Times.Count);
        }

        return
        [
            Figure.Must("an event is in its own unit's figures when it is acknowledged", unseen == 0, $"{unseen} of {count} were not"),
            Figure.AtMost("from the acknowledgement into the figures of every unit above, p99", "ms", 250, 100, times) with { Note = $"{count} events" },
            Figure.Of("taken in meanwhile", "events/s", reached) with { Note = $"{Rate} planned" },
        ];
    }

    private static async Task<(List<double> Times, int Unseen)> ProbeAsync(House house, Country country, TimeSpan length)
    {
        var (times, unseen, sent) = (new List<double>(), 0, new Dictionary<string, int>(StringComparer.Ordinal));
        using var line = await house.ConnectAsync();
        var watches = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => house.ConnectAsync()));
        var began = Stopwatch.GetTimestamp();
        for (var probe = 0; Stopwatch.GetElapsedTime(began) < length; probe++)
        {
            var commune = (int)(probe * 7_919L % country.Communes);
            string[] units = [Country.CommuneCode(commune), Country.DistrictCode(country.DistrictOf(commune)), Country.ProvinceCode(country.ProvinceOf(commune)), Country.Root];
            foreach (var unit in units) sent[unit] = sent.GetValueOrDefault(unit) + 1;
            await SendAsync(line, probe, units[0]);
            var acknowledged = Stopwatch.GetTimestamp();
            var own = await ShownAsync(line, units[0]);
            if (own < sent[units[0]]) unseen++;
            await Task.WhenAll(watches.Zip(units[1..], (watch, unit) => UntilShownAsync(watch, unit, sent[unit])));
            times.Add(Stopwatch.GetElapsedTime(acknowledged).TotalMilliseconds);
        }

        foreach (var watch in watches) watch.Dispose();
        return (times, unseen);
    }

    private static async Task SendAsync(HttpLine line, int probe, string unit)
    {
        var at = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("O", CultureInfo.InvariantCulture);
        var body = $$$"""
            {"specversion":"1.0","id":"probe-{{{probe}}}","source":"mot-cua","type":"parlive.dossier.result-digitised","subject":"probe-{{{probe}}}","time":"{{{at}}}","data":{"unit":"{{{unit}}}"}}
            """;
        var answer = await line.PostAsync(House.Events, "application/cloudevents+json", Encoding.UTF8.GetBytes(body));
        if (answer.Status != 200 || Receipt.Read(answer.Body.Span).Accepted != 1) throw new InvalidOperationException($"A probe was refused: {answer.Text}");
    }

    private static async Task UntilShownAsync(HttpLine line, string unit, int number)
    {
        while (await ShownAsync(line, unit) < number) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
    }

    private static async Task<long> ShownAsync(HttpLine line, string unit)
    {
        var answer = await line.GetAsync($"/api/units/{unit}/figures");
        using var figures = JsonDocument.Parse(answer.Body);
        return figures.RootElement.GetProperty("measures").TryGetProperty("resultsDigitised", out var number) ? number.GetInt64() : 0;
    }
}
