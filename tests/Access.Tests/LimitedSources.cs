using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ParLive.Access.Sources;
using ParLive.Grains.Contracts;

namespace ParLive.Access.Tests;

/// <summary>A source that sends more than it may is told to wait, and nothing is lost or counted twice by it.</summary>
public sealed class LimitedSources
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Too_much_in_a_second_is_429_with_the_time_to_wait_and_the_limits_name()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var (slow, free) = (await sender.Desk.IssueAsync(new KeyOrder("mot-cua"), Now), await sender.Desk.IssueAsync(new KeyOrder("khac"), Now));
        await sender.Desk.LimitAsync("mot-cua", new SourceLimits(0.01, 1, null), Now);
        Assert.Equal(200, (await sender.SendAsync(Sending.Batch([Sending.Event("1")]), slow.Text)).Status);

        var (status, answer, headers) = await sender.SendAsync(Sending.Batch([Sending.Event("2")]), slow.Text);

        Assert.Equal((429, "per-second"), (status, answer.GetProperty("limit").GetString()));
        Assert.InRange(headers.RetryAfter!.Delta!.Value.TotalSeconds, 90, 101);
        Assert.Equal((0, 0, 0), Sending.Counts(answer));
        Assert.Equal(200, (await sender.SendAsync(Sending.Batch([Sending.Event("2", source: "khac")]), free.Text)).Status);
        // Whoever raises it is heard at once, and what was refused is sent again.
        await sender.Desk.LimitAsync("mot-cua", new SourceLimits(1_000, null, null), Now);
        Assert.Equal((1, 0, 0), Sending.Counts((await PatientlyAsync(() => sender.SendAsync(Sending.Batch([Sending.Event("2")]), slow.Text))).Answer));
    }

    [Fact]
    public async Task A_days_limit_takes_the_first_ones_and_all_sent_again_counts_once()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua"), Now);
        await sender.Desk.LimitAsync("mot-cua", new SourceLimits(null, null, 5), Now);
        var all = Sending.Batch(Enumerable.Range(1, 8).Select(number => Sending.Event($"{number}")));

        var (status, answer, headers) = await sender.SendAsync(all, key.Text);

        Assert.Equal((429, "per-day", (5L, 0L, 0L)), (status, answer.GetProperty("limit").GetString(), Sending.Counts(answer)));
        Assert.InRange(headers.RetryAfter!.Delta!.Value.TotalHours, 0, 24.01);
        // Repetitions cost nothing, and bring nothing more today.
        Assert.Equal(429, (await sender.SendAsync(all, key.Text)).Status);
        await sender.Desk.LimitAsync("mot-cua", new SourceLimits(null, null, 8), Now);
        Assert.Equal((3, 5, 0), Sending.Counts((await SentWholeAsync(sender, all, key.Text)).Answer));
        var use = (await house.Services.GetRequiredService<SourceRoll>().ReadAsync(Now)).Single();
        Assert.Equal(8, use.Use.Taken);
        Assert.True(use.Use.Limited >= 2);
        Assert.NotNull(use.Keys.Single().LastUsed);
    }

    [Fact]
    public async Task A_stream_is_read_no_faster_than_its_source_may_send()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("mot-cua"), Now);
        await sender.Desk.LimitAsync("mot-cua", new SourceLimits(1_000, 1, null), Now);
        var lines = string.Concat(Enumerable.Range(1, 2_500).Select(number => Sending.Event($"{number}") + "\n"));

        var (status, answer, _) = await sender.SendAsync(lines, key.Text, "application/x-ndjson");

        Assert.Equal((200, (2_500L, 0L, 0L)), (status, Sending.Counts(answer)));
    }

    [Fact]
    public async Task A_table_stops_at_the_days_limit_and_goes_on_the_next_time()
    {
        await using var house = await House.OpenAsync();
        using var sender = new Sending(house);
        var key = await sender.Desk.IssueAsync(new KeyOrder("one-stop"), Now);
        await sender.Desk.LimitAsync("one-stop", new SourceLimits(null, null, 2), Now);
        const string Edge = "edge-of-parts";
        const string Map = """{"source":"one-stop","row":"event","key":["id"],"fields":{"unit":"unit","dossier":"dossier","kind":"kind","time":"time"}}""";
        var table = "id,unit,dossier,kind,time\n" + string.Concat(Enumerable.Range(1, 4).Select(number => $"{number},{House.Own},H-{number},received,2026-03-02T08:30:00+07:00\n"));
        var body = $"--{Edge}\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{Map}\r\n--{Edge}\r\nContent-Disposition: form-data; name=\"table\"; filename=\"t.csv\"\r\n\r\n{table}\r\n--{Edge}--\r\n";
        Task<(int Status, JsonElement Answer, System.Net.Http.Headers.HttpResponseHeaders Headers)> Import() => sender.SendAsync(body, key.Text, $"multipart/form-data; boundary={Edge}", "/api/imports");

        var first = await Import();
        Assert.True(first.Status == 429 || first.Answer.TryGetProperty("error", out _), first.Answer.ToString());

        await sender.Desk.LimitAsync("one-stop", new SourceLimits(null, null, 4), Now);
        var last = (await Import()).Answer;
        Assert.True(last.TryGetProperty("report", out _), first.Answer + "\n" + last);
        Assert.Equal((2, 2), (last.GetProperty("report").GetProperty("acceptedRows").GetInt64(), last.GetProperty("report").GetProperty("duplicateRows").GetInt64()));
    }

    private static async Task<(int Status, JsonElement Answer, System.Net.Http.Headers.HttpResponseHeaders Headers)> PatientlyAsync(
        Func<Task<(int Status, JsonElement Answer, System.Net.Http.Headers.HttpResponseHeaders Headers)>> send)
    {
        for (var left = 20; ; left--)
        {
            var answer = await send();
            if (answer.Status != 429 || left == 0) return answer;
        }
    }

    private static Task<(int Status, JsonElement Answer, System.Net.Http.Headers.HttpResponseHeaders Headers)> SentWholeAsync(Sending sender, string all, string key) =>
        PatientlyAsync(() => sender.SendAsync(all, key));
}
