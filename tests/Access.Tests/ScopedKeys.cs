using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;
using ParLive.Grains.Quarantine;

namespace ParLive.Access.Tests;

/// <summary>A key is good for the units and kinds of events that it names, and what it does not cover is refused one by one and kept.</summary>
public sealed class ScopedKeys
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_key_does_not_cover_is_refused_item_by_item_and_stands_in_quarantine()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", new KeyScope([House.Own], ["dossier"])), Now);
        var feedback = Sending.Event("4", type: "parlive.feedback.received");

        var (status, answer, _) = await sender.SendAsync(Sending.Batch([Sending.Event("1"), Sending.Event("2", House.Other), Sending.Event("3", "P"), feedback, Sending.Event("5")]), key.Text);

        Assert.Equal((200, (2L, 0L, 3L)), (status, Sending.Counts(answer)));
        var problems = answer.GetProperty("problems").EnumerateArray().ToList();
        Assert.All(problems, problem => Assert.Equal("not-allowed", problem.GetProperty("reason").GetString()));
        Assert.Equal([2L, 3L, 4L], problems.Select(problem => problem.GetProperty("place").GetInt64()).Order());
        var kept = await house.Services.GetRequiredService<IQuarantineShelf>().List(new QuarantineQuestion { Take = 10 }, Now);
        Assert.Equal(["2", "3", "4"], kept.Where(line => line.Reason == "not-allowed" && line.Source == "mot-cua").Select(line => line.EventId!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_key_for_a_unit_covers_all_below_it()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", new KeyScope(["P"], [])), Now);

        var (_, answer, _) = await sender.SendAsync(Sending.Batch([Sending.Event("1"), Sending.Event("2", House.Other), Sending.Event("3", "P")]), key.Text);

        Assert.Equal((3, 0, 0), Sending.Counts(answer));
    }

    [Fact]
    public async Task A_table_that_comes_with_a_key_is_held_to_the_same()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua", new KeyScope([House.Own], [])), Now);
        const string Map =
            """{"source":"mot-cua","row":"event","key":["id"],"fields":{"unit":"unit","dossier":"dossier","kind":"kind","time":"time"}}""";
        var table = $"id,unit,dossier,kind,time\n1,{House.Own},H-1,received,2026-03-02T08:30:00+07:00\n2,{House.Other},H-2,received,2026-03-02T08:30:00+07:00\n";

        var (status, answer, _) = await ImportAsync(sender, Map, table, key.Text);

        Assert.Equal(200, status);
        Assert.True(answer.TryGetProperty("report", out var report), answer.ToString());
        Assert.Equal((1, 1), (report.GetProperty("acceptedRows").GetInt64(), report.GetProperty("refusedRows").GetInt64()));
        Assert.Equal("not-allowed", report.GetProperty("problems")[0].GetProperty("reason").GetString());
        Assert.Equal("not-allowed", (await house.Services.GetRequiredService<IQuarantineShelf>().List(new QuarantineQuestion { Take = 1 }, Now))[0].Reason);
        var stranger = await sender.Desk.IssueAsync(new KeyOrder("khac"), Now);
        Assert.Equal(403, (await ImportAsync(sender, Map, table, stranger.Text)).Status);
    }

    private static Task<(int Status, System.Text.Json.JsonElement Answer, System.Net.Http.Headers.HttpResponseHeaders Headers)> ImportAsync(Sending sender, string map, string table, string key)
    {
        const string Edge = "edge-of-parts";
        var body = $"--{Edge}\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{map}\r\n--{Edge}\r\nContent-Disposition: form-data; name=\"table\"; filename=\"t.csv\"\r\n\r\n{table}\r\n--{Edge}--\r\n";
        return sender.SendAsync(body, key, $"multipart/form-data; boundary={Edge}", "/api/imports");
    }
}
