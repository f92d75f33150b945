using System.Globalization;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>On 1 July 2025 the twelve communes of Long Xuyên became four, by the table as it was published, with dossiers open in each.</summary>
public sealed class LongXuyen
{
    private const string Old = "1999-01-01";
    private const string New = "2025-07-01";

    // Names, codes and kinds of the twelve; whom they became.
    private static readonly (string Code, string Name, string Into)[] Twelve =
    [
        ("30289", "Phường Bình Đức", $"30292@{New}"), ("30292", "Phường Bình Khánh", $"30292@{New}"), ("30310", "Xã Mỹ Khánh", $"30292@{New}"),
        ("30301", "Phường Mỹ Thới", $"30301@{New}"), ("30304", "Phường Mỹ Thạnh", $"30301@{New}"), ("30280", "Phường Mỹ Bình", $"30307@{New}"),
        ("30283", "Phường Mỹ Long", $"30307@{New}"), ("30286", "Phường Mỹ Xuyên", $"30307@{New}"), ("30295", "Phường Mỹ Phước", $"30307@{New}"),
        ("30298", "Phường Mỹ Quý", $"30307@{New}"), ("30307", "Phường Mỹ Hòa", $"30307@{New}"), ("30313", "Xã Mỹ Hòa Hưng", $"30313@{Old}"),
    ];

    private static readonly string[] Units =
    [
        "code,name,kind,parent,since,zone",
        $"89,Tỉnh An Giang,province,,{Old},Asia/Ho_Chi_Minh",
        $"883,Thành phố Long Xuyên,district,89,{Old},",
        .. Twelve.Select(unit => $"{unit.Code},{unit.Name},{(unit.Name.StartsWith('X') ? "commune" : "ward")},883,{Old},"),
    ];

    [Fact]
    public async Task Twelve_communes_become_four_and_nothing_of_their_dossiers_is_lost_or_moves()
    {
        var table = House.SharedData("units/reorganisation-2025-sample.csv");
        using var scratch = new Scratch();
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
        // One open, and one that ended before, in each of the twelve.
        var story = string.Join('\n', Twelve.SelectMany(unit => (string[])
        [
            Said(unit.Code, "open", "received", "2025-06-20"), Said(unit.Code, "ended", "received", "2025-06-02"), Said(unit.Code, "ended", "resolved", "2025-06-10"),
        ]));
        Assert.Equal((36, 0, 0), (await server.SendAsync(Asking.Lines, story)).Answer.Counts());
        // What is acknowledged is in its own unit's figures; it is on its way into those above.
        await Patiently.AskAsync("the province to hear of all", TimeSpan.FromSeconds(30), async () => await Open(server, "89") == 12 ? "heard" : null);
        var was = await AsItWas(server);

        string[] reorganise = ["units", "reorganise", table, "--at", New, "--since", Old, "--data", scratch.Data];
        var preview = await Parlive.DoneAsync([.. reorganise, "--preview"]);
        Assert.Equal(("568", "568", "no", "11"), (
            preview.Value("rows"), preview.Value("rows understood"), preview.Value("applied"), preview.Value("open dossiers that go over")));
        Assert.Equal(was, await AsItWas(server));
        var applied = await Parlive.DoneAsync(reorganise);
        Assert.Equal(("yes", "622"), (applied.Value("applied"), applied.Value("reorganisations that are new")));

        await Patiently.AskAsync("all dossiers to arrive", TimeSpan.FromSeconds(30), async () =>
            (await Verified(server)) is (true, 24) && await Open(server, "91") == 12 ? "arrived" : null);
        foreach (var into in Twelve.GroupBy(unit => unit.Into, StringComparer.Ordinal))
        {
            Assert.Equal((into.Key, (long)into.Count()), (into.Key, await Open(server, into.Key)));
            // On today's map each has the history of all its parts.
            var restated = await server.JsonAsync($"/api/units/{into.Key}/restated");
            Assert.Equal(2 * into.Count(), restated.GetProperty("figures").GetProperty("measures").GetProperty("received").GetInt64());
        }

        Assert.Equal(was, await AsItWas(server));
        Assert.Equal((0, 36, 0), (await server.SendAsync(Asking.Lines, story)).Answer.Counts());
        Assert.Equal("0", (await Parlive.DoneAsync(reorganise)).Value("reorganisations that are new"));
        Assert.Equal(0, await server.StopAsync());
        await using var again = await RunningParlive.ServeAsync(scratch.Data);
        Assert.Equal(was, await AsItWas(again));
        Assert.Equal((true, 24), await Verified(again));
    }

    [Fact]
    public async Task The_whole_country_is_there_in_seconds_and_the_table_finds_its_new_units_and_adds_the_old()
    {
        var (country, table) = (House.SharedData("units/vn-units-2026.json"), House.SharedData("units/reorganisation-2025-sample.csv"));
        using var scratch = new Scratch();
        Assert.Equal("3356", (await Parlive.DoneAsync("units", "import", country, "--data", scratch.Data)).Value("units added"));

        var unknown = await Parlive.RunAsync("units", "reorganise", table, "--at", New, "--data", scratch.Data);
        var applied = await Parlive.DoneAsync("units", "reorganise", table, "--at", New, "--since", Old, "--data", scratch.Data);

        Assert.Equal((1, "no"), (unknown.Code, unknown.Value("applied")));
        Assert.Contains("561 old units are not known", unknown.Sentence, StringComparison.Ordinal);
        Assert.Equal(("yes", "620", "620", "0"), (
            applied.Value("applied"), applied.Value("units added"), applied.Value("units that end"), applied.Value("units that begin")));
        Assert.Equal("yes", (await Parlive.DoneAsync("verify", "--data", scratch.Data)).Value("conserved"));
    }

    [Fact]
    public async Task A_table_that_does_not_fit_the_units_names_its_rows_and_changes_nothing()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
        var table = scratch.Written(
            "changes.csv", ["change,unit,into,name,kind,parent", "merge,30289,30292,Phường Bình Đức,ward,89", "merge,39999,30292,,,", "vanish,30313,,,,"]);

        var refused = await Parlive.RunAsync("units", "reorganise", table, "--at", New, "--data", scratch.Data);

        Assert.Equal((1, "3", "1", "no"), (refused.Code, refused.Value("rows"), refused.Value("rows understood"), refused.Value("applied")));
        Assert.Contains("Row 3: no unit has the code '39999' on 2025-06-30", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("Row 4: 'vanish' is no kind of reorganisation", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("0", (await Parlive.DoneAsync("units", "import", scratch.Written("same.csv", Units), "--data", scratch.Data)).Value("units added"));
    }

    private static string Said(string code, string dossier, string kind, string day) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"specversion":"1.0","id":"{{{code}}}-{{{dossier}}}-{{{kind}}}","source":"one-stop","type":"parlive.dossier.{{{kind}}}","subject":"{{{code}}}-{{{dossier}}}","time":"{{{day}}}T09:00:00+07:00","data":{"unit":"{{{code}}}","due":"2025-06-25"}""") + "}";

    // The figures of all old units, at the close of the last day before and of one day before that.
    private static async Task<string> AsItWas(RunningParlive server)
    {
        var texts = new List<string>();
        foreach (var code in Twelve.Select(unit => unit.Code).Append("883").Append("89"))
        {
            foreach (var day in (string[])["2025-06-30", "2025-06-09"])
                texts.Add($"{code} {day} {new Figures(await server.JsonAsync($"/api/units/{code}@{Old}/figures?as-of={day}")).Measures}");
        }

        return string.Join('\n', texts);
    }

    private static async Task<long> Open(RunningParlive server, string unit) => new Figures(await server.JsonAsync($"/api/units/{unit}/figures"))["open"];

    private static async Task<(bool Conserved, long Dossiers)> Verified(RunningParlive server)
    {
        using var answer = await server.Http.PostAsync(new Uri("/api/verify", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (json.RootElement.GetProperty("conserved").GetBoolean(), json.RootElement.GetProperty("dossiers").GetInt64());
    }
}
