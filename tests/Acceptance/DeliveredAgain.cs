using System.Globalization;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>Sources send everything again, whatever became of units meanwhile: nothing of it is news.</summary>
public sealed class DeliveredAgain
{
    private const int Dossiers = 300;
    private const string Merged = "30399";
    private static readonly string[] Wards = ["30307", "30310", "30313"];
    private static readonly string[] Keys = ["91", Wards[2], $"{Wards[0]}@2020-01-01", $"{Wards[1]}@2020-01-01", Merged];
    private static readonly DateTimeOffset First = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly string[] Units =
        ["code,name,kind,parent,since,zone", "91,An Giang,province,,2020-01-01,Asia/Ho_Chi_Minh", .. Wards.Select(ward => $"{ward},Phường {ward},ward,91,2020-01-01,")];

    private static readonly string[] Merger =
        ["change,unit,into,share,heir,name,kind,parent", .. Wards.Take(2).Select(ward => $"merge,{ward},{Merged},,,Phường mới,ward,91")];

    [Fact]
    public async Task After_a_back_dated_merger_hand_offs_and_corrected_codes_everything_is_a_duplicate_and_no_figure_moves()
    {
        using var scratch = new Scratch();
        var events = Events(new Random(20260301)).ToList();
        await using (var server = await RunningParlive.ServeAsync(scratch.Data))
        {
            await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
            Assert.Equal((events.Count, 0, 0), await SendAsync(server, events));
            Assert.Equal((0, events.Count, 0), await SendAsync(server, events));
            var before = await SettledAsync(server, "91", figures => figures["received"] == Dossiers);

            await Parlive.DoneAsync(
                "units", "reorganise", scratch.Written("merger.csv", Merger), "--at", "2026-03-01", "--data", scratch.Data);
            var whole = await SettledAsync(server, "91", figures => figures.Measures == before.Measures);
            var merged = await SettledAsync(server, Merged, figures => figures["takenOver"] > 0 && figures["open"] == whole["open"] - Open(events, Wards[2]));
            Assert.NotEqual(0, merged["received"]);
            await SendsNothingNewAsync(server, scratch, events);
            await server.KillAsync();
        }

        await using (var server = await RunningParlive.ServeAsync(scratch.Data))
        {
            await SendsNothingNewAsync(server, scratch, events);
            Assert.Equal(0, await server.StopAsync());
        }

        Assert.Equal("yes", (await Parlive.DoneAsync("verify", "--data", scratch.Data)).Value("conserved"));
    }

    private static async Task SendsNothingNewAsync(RunningParlive server, Scratch scratch, List<string> events)
    {
        var (digest, figures) = (await Parlive.DigestAsync(scratch.Data), await AllAsync(server));
        var again = events.ToArray();
        new Random(7).Shuffle(again);

        Assert.Equal((0, events.Count, 0), await SendAsync(server, again));

        Assert.Equal(figures, await AllAsync(server));
        Assert.Equal(digest, await Parlive.DigestAsync(scratch.Data));
    }

    private static async Task<List<string>> AllAsync(RunningParlive server)
    {
        var all = new List<string>();
        foreach (var unit in Keys)
        {
            var figures = new Figures(await server.JsonAsync($"/api/units/{Uri.EscapeDataString(unit)}/figures?as-of=2026-07-01T00:00:00%2B07:00"));
            all.Add($"{unit} {figures.Measures}");
        }

        return all;
    }

    private static Task<Figures> SettledAsync(RunningParlive server, string unit, Func<Figures, bool> settled) =>
        Patiently.AskAsync($"the figures of {unit} to settle", TimeSpan.FromSeconds(60), async () =>
        {
            var figures = new Figures(await server.JsonAsync($"/api/units/{unit}/figures?as-of=2026-07-01T00:00:00%2B07:00"));
            return settled(figures) ? figures : null;
        });

    private static async Task<(long, long, long)> SendAsync(RunningParlive server, IReadOnlyList<string> events)
    {
        var (accepted, duplicates, refused) = (0L, 0L, 0L);
        foreach (var some in events.Chunk(97))
        {
            var (status, answer) = await server.SendAsync(Asking.Lines, string.Join('\n', some));
            Assert.Equal(200, status);
            var counts = answer.Counts();
            (accepted, duplicates, refused) = (accepted + counts.Accepted, duplicates + counts.Duplicates, refused + counts.Refused);
        }

        return (accepted, duplicates, refused);
    }

    // A source first names the wrong ward for some, takes that back and names the right one; others are handed to another ward.
    private static IEnumerable<string> Events(Random dice)
    {
        for (var number = 0; number < Dossiers; number++)
        {
            var (at, ward) = (First.AddHours(dice.Next(2_000)), Wards[dice.Next(3)]);
            if (dice.Next(5) == 0)
            {
                yield return Line(number, "a", "received", at, Wards[dice.Next(3)], $",\"due\":\"{Day(at.AddDays(9))}\"");
                yield return Line(number, "b", "voided", at.AddHours(1), ward, ",\"target\":\"%-a\"".Replace("%", Id(number), StringComparison.Ordinal));
            }

            yield return Line(number, "c", "received", at, ward, $",\"due\":\"{Day(at.AddDays(9))}\"");
            if (dice.Next(4) == 0) yield return Line(number, "d", "forwarded", at.AddHours(5), ward, $",\"to\":\"{Wards[dice.Next(3)]}\",\"step\":\"Thẩm định\"");
            if (dice.Next(10) < 7) yield return Line(number, "e", "resolved", at.AddHours(dice.Next(6, 700)), ward, "");
        }
    }

    // How many dossiers of a ward have not ended: counted from the lines alone.
    private static long Open(IEnumerable<string> events, string ward) =>
        events.GroupBy(line => line.Split("\"subject\":\"")[1].Split('"')[0], StringComparer.Ordinal).Count(lines =>
            lines.Any(line => line.Contains("-c\"", StringComparison.Ordinal) && line.Contains($"\"unit\":\"{ward}\"", StringComparison.Ordinal))
            && !lines.Any(line => line.Contains("dossier.resolved", StringComparison.Ordinal)));

    private static string Line(int number, string part, string kind, DateTimeOffset at, string ward, string more) =>
        $$$"""{"specversion":"1.0","id":"{{{Id(number)}}}-{{{part}}}","source":"one-stop","type":"parlive.dossier.{{{kind}}}","subject":"{{{Id(number)}}}","time":"{{{Time(at)}}}","data":{"unit":"{{{ward}}}"{{{more}}}""" + "}}";

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"H{number:D4}");

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
