using System.Net.Http.Headers;
using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Tests;

/// <summary>What was refused is looked at, read as a mapping says, replayed once, or dismissed with a name.</summary>
public sealed class QuarantineWorkbench
{
    private const string Mapping = """{"rename":{"data.dueDate":"data.due"},"values":{"data.unit":{"OLD-7":"30307"},"type":{"dossier.new":"parlive.dossier.received"}}}""";

    [Fact]
    public async Task An_event_of_an_unknown_unit_is_replayed_once_as_the_mapping_reads_it()
    {
        await using var site = await Site.OpenAsync();
        site.Intake.UnknownUnits.Add("OLD-7");
        await site.SendAsync(Some.Event(data: "\"unit\":\"OLD-7\",\"dueDate\":\"2026-03-09\""));

        var preview = await ReplayAsync(site, $$"""{"reason":"unknown-unit","mapping":{{Mapping}}}""", "?preview=true");
        Assert.Equal((1, 0, 0), Counts(preview));
        Assert.Empty(site.Intake.Accepted);
        Assert.Empty(site.Quarantine.Cases[0].Acts);

        var replayed = await ReplayAsync(site, $$"""{"reason":"unknown-unit","by":"chị Lan","mapping":{{Mapping}}}""");
        Assert.Equal((1, 0, 0), Counts(replayed));
        var taken = Assert.Single(site.Intake.Accepted);
        Assert.Equal(("30307", "2026-03-09", "an-giang"), (taken.Unit, taken.Due, taken.Source));
        Assert.Contains("OLD-7", FakeIntake.TextOf(site.Quarantine.Kept[0].Bytes), StringComparison.Ordinal);
        Assert.StartsWith("{\"kept\":1", FakeIntake.TextOf(taken.Raw), StringComparison.Ordinal);

        var act = Assert.Single(site.Quarantine.Cases[0].Acts);
        Assert.Equal(("chị Lan", QuarantineStates.Accepted, Mapping), (act.By, act.Outcome, act.Mapping));
        Assert.Equal((0, 1, 0), Counts(await ReplayAsync(site, $$"""{"ids":[1],"mapping":{{Mapping}}}""")));
        Assert.Single(site.Intake.Accepted);
        Assert.Equal(QuarantineStates.Accepted, site.Quarantine.Cases[0].State);
        Assert.Equal((0, 0, 0), Counts(await ReplayAsync(site, $$"""{"reason":"unknown-unit","mapping":{{Mapping}}}""")));
    }

    [Fact]
    public async Task What_is_refused_again_stays_with_the_new_reason_and_what_was_put_right_elsewhere_needs_no_mapping()
    {
        await using var site = await Site.OpenAsync();
        site.Intake.UnknownUnits.Add("30308");
        await site.SendAsync(Some.Event(type: "parlive.dossier.renamed", data: "\"unit\":\"30308\""));

        await ReplayAsync(site, """{"ids":[1],"mapping":{"values":{"type":{"parlive.dossier.renamed":"parlive.dossier.received"}}}}""");
        var list = (await site.GetAsync("/api/quarantine/inputs?reason=unknown-unit")).Json.GetProperty("inputs");
        Assert.Equal("open", list[0].GetProperty("state").GetString());
        var shown = (await site.GetAsync("/api/quarantine/inputs/1")).Json;
        Assert.Equal(("unknown-kind", "unknown-unit"), (shown.GetProperty("cameFor").GetString(), shown.GetProperty("input").GetProperty("reason").GetString()));
        Assert.Contains("30308", shown.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, (await site.GetAsync("/api/quarantine")).Json.GetProperty("reasons").GetProperty("unknown-unit").GetInt64());

        site.Intake.UnknownUnits.Clear();
        await ReplayAsync(site, """{"ids":[1],"mapping":{"values":{"type":{"parlive.dossier.renamed":"parlive.dossier.received"}}}}""");
        Assert.Equal("30308", Assert.Single(site.Intake.Accepted).Unit);
        Assert.Equal(0, (await site.GetAsync("/api/quarantine")).Json.GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task What_need_not_be_taken_in_is_dismissed_with_a_name_and_a_reason_and_kept()
    {
        await using var site = await Site.OpenAsync();
        await site.SendAsync("not json");
        await site.SendAsync(Some.Event(type: "nonsense"));

        Assert.Contains("'by'", await ProblemAsync(site, "dismissals", """{"ids":[1],"note":"A test."}"""), StringComparison.Ordinal);
        Assert.Contains("'note'", await ProblemAsync(site, "dismissals", """{"ids":[1],"by":"anh Minh"}"""), StringComparison.Ordinal);
        Assert.Contains("'to'", await ProblemAsync(site, "dismissals", """{"to":"0001-01-01","by":"anh Minh","note":"A test."}"""), StringComparison.Ordinal);
        var dismissed = await PostAsync(site, "dismissals", """{"ids":[1,7],"by":"anh Minh","note":"A test of the vendor."}""");

        Assert.Equal(["dismissed", "notReplayable"], Outcomes(dismissed), StringComparer.Ordinal);
        Assert.Equal(("anh Minh", "A test of the vendor."), (site.Quarantine.Cases[0].Acts[0].By, site.Quarantine.Cases[0].Acts[0].Detail));
        Assert.Equal(2, (await site.GetAsync("/api/quarantine/inputs?state=all")).Json.GetProperty("inputs").GetArrayLength());
        Assert.Equal(["notReplayable"], Outcomes(await ReplayAsync(site, """{"ids":[1]}""")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_table_says_that_the_table_is_to_be_imported_again()
    {
        await using var site = await Site.OpenAsync();
        await site.Quarantine.Keep(
            [
                new("permits", 2, "H-1", "unknown-unit", "No unit.", Some.Now, Some.Bytes("H-1;OLD;2026-03-02")),
                new("permits", 3, "H-2", "unmapped", "No status.", Some.Now, Some.Bytes("""{"Mã hồ sơ":"H-2"}""")),
            ],
            TestContext.Current.CancellationToken);

        var replayed = await ReplayAsync(site, """{"source":"permits"}""");

        Assert.Equal(["notReplayable", "notReplayable"], Outcomes(replayed), StringComparer.Ordinal);
        Assert.Contains("import the table again", replayed.GetProperty("lines")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.All(site.Quarantine.Cases, kept => Assert.Empty(kept.Acts));
    }

    [Fact]
    public async Task Who_sent_it_stays_who_sent_it()
    {
        await using var site = await Site.OpenAsync();
        site.Keys.Add("hue");
        site.Keys.Add("operator");
        await SendAsync(site, "plk_hue", Some.Event(type: "nonsense").Replace("\"source\":\"an-giang\",", "", StringComparison.Ordinal));
        await SendAsync(site, "plk_hue", Some.Event(id: "a-2", type: "nonsense"));

        Assert.Equal(403, (await PostAsync(site, "replays", """{"ids":[1]}""", "plk_hue")).Status);
        Assert.Equal(401, (await PostAsync(site, "replays", """{"ids":[1]}""", key: null)).Status);
        var replayed = await PostAsync(site, "replays", """{"ids":[1,2],"mapping":{"values":{"type":{"nonsense":"parlive.dossier.received"}}}}""", "plk_operator");

        Assert.Equal("hue", Assert.Single(site.Intake.Accepted).Source);
        Assert.Equal(["accepted", "refused"], Outcomes(replayed.Json), StringComparer.Ordinal);
        Assert.Equal("not-allowed", replayed.Json.GetProperty("lines")[1].GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("""{}""", "Name what is meant")]
    [InlineData("""{"ids":[]}""", "1 to 10000 inputs")]
    [InlineData("""{"from":"soon"}""", "days such as 2026-03-02")]
    [InlineData("""{"ids":[1],"mapping":{"renames":{}}}""", "there is no such property")]
    [InlineData("""{"ids":[1],"mapping":{}}""", "it says nothing")]
    [InlineData("""{"ids":[1],"mapping":{"rename":{"data.a.b":"data.unit"}}}""", "a member is named as in an event")]
    [InlineData("""{"ids":[1],"mapping":{"defaults":{"id":"x"}}}""", "are not made up")]
    [InlineData("""{"ids":[1],"mapping":{"values":{"type":{"a":null}}}}""", "must be a text")]
    public async Task An_order_that_cannot_be_understood_is_refused_with_a_sentence(string order, string told)
    {
        await using var site = await Site.OpenAsync();
        await site.SendAsync("not json");

        Assert.Contains(told, await ProblemAsync(site, "replays", order), StringComparison.Ordinal);
        Assert.Empty(site.Quarantine.Cases[0].Acts);
    }

    [Fact]
    public async Task A_busy_intake_keeps_what_was_replayed_by_then()
    {
        await using var site = await Site.OpenAsync();
        await site.SendAsync(Some.Event(type: "nonsense"));
        site.Intake.Failures.Enqueue(new IntakeBusyException("Too much waits.", TimeSpan.FromSeconds(1)));
        const string Order = """{"ids":[1],"mapping":{"values":{"type":{"nonsense":"parlive.dossier.received"}}}}""";

        Assert.Equal(429, (await PostAsync(site, "replays", Order, key: null)).Status);
        Assert.Equal(QuarantineStates.Open, site.Quarantine.Cases[0].State);
        Assert.Equal((1, 0, 0), Counts(await ReplayAsync(site, Order)));
    }

    [Fact]
    public async Task Sources_that_were_only_ever_refused_or_went_silent_are_told_the_dead_ones_first()
    {
        await using var site = await Site.OpenAsync();
        await site.SendAsync(Some.Event(type: "nonsense"));
        await site.Quarantine.Keep([new("an-phu", 1, null, "unknown-kind", "No kind.", Some.Now, Some.Bytes("{}"))], TestContext.Current.CancellationToken);
        site.Judgements.Sources.AddRange([new("an-phu", "live", 3, Some.Now, 4), new("hue", "lost", 1, Some.Now.AddDays(-40), 4), new("da-nang", "live", 1, Some.Now, 4)]);

        var sources = (await site.GetAsync("/api/quarantine/sources")).Json.EnumerateArray().ToList();

        Assert.Equal(
            [("an-giang", "onlyRefused", true), ("hue", "lost", true), ("an-phu", "refusing", false)],
            sources.Select(source => (source.GetProperty("source").GetString()!, source.GetProperty("state").GetString()!, source.GetProperty("dead").GetBoolean())));
    }

    [Fact]
    public async Task The_list_goes_on_after_its_last_line()
    {
        await using var site = await Site.OpenAsync();
        for (var sent = 0; sent < 3; sent++) await site.SendAsync("not json");

        var first = (await site.GetAsync("/api/quarantine/inputs?take=2")).Json;
        var rest = (await site.GetAsync($"/api/quarantine/inputs?take=2&after={first.GetProperty("next").GetInt64()}")).Json;

        Assert.Equal([3L, 2L], Ids(first));
        Assert.Equal([1L], Ids(rest));
        Assert.Equal(JsonValueKind.Null, rest.GetProperty("next").ValueKind);
        Assert.Equal(400, (await site.GetAsync("/api/quarantine/inputs?state=lost")).Status);
        Assert.Equal(404, (await site.GetAsync("/api/quarantine/inputs/99")).Status);

        static IEnumerable<long> Ids(JsonElement page) => page.GetProperty("inputs").EnumerateArray().Select(line => line.GetProperty("id").GetInt64());
    }

    private static async Task SendAsync(Site site, string key, string happened) => await site.SendAsync(
        Some.Bytes(happened), "application/cloudevents+json", with: request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key));

    private static Task<Site.Answer> PostAsync(Site site, string path, string order, string? key) => site.SendAsync(
        Some.Bytes(order), "application/json", $"/api/quarantine/{path}",
        request => request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key));

    private static async Task<JsonElement> PostAsync(Site site, string path, string order)
    {
        var answer = await PostAsync(site, path, order, key: null);
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }

    private static Task<JsonElement> ReplayAsync(Site site, string order, string query = "") => PostAsync(site, $"replays{query}", order);

    private static async Task<string> ProblemAsync(Site site, string path, string order)
    {
        var answer = await PostAsync(site, path, order, key: null);
        Assert.Equal(400, answer.Status);
        return answer.Json.GetProperty("detail").GetString()!;
    }

    private static (int, int, int) Counts(JsonElement report) =>
        (report.GetProperty("accepted").GetInt32(), report.GetProperty("duplicates").GetInt32(), report.GetProperty("refused").GetInt32());

    private static IEnumerable<string> Outcomes(JsonElement report) => report.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("outcome").GetString()!);
}
