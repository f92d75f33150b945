using System.Text;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance;

/// <summary>Bad events over real HTTP: each is named, kept in quarantine, and harms no other.</summary>
public sealed class BadInput : IAsyncLifetime
{
    private readonly Scratch _scratch = new();
    private RunningParlive _server = null!;

    public async ValueTask InitializeAsync()
    {
        await Parlive.DoneAsync("units", "import", _scratch.Written("units.csv", Some.Units), "--data", _scratch.Data);
        _server = await RunningParlive.ServeAsync(_scratch.Data);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _scratch.Dispose();
    }

    [Fact]
    public async Task A_single_event_is_accepted_once_and_a_broken_one_refused()
    {
        Assert.Equal((1, 0, 0), (await OkAsync(Asking.Event, Some.Event("a-1"))));
        Assert.Equal((0, 1, 0), (await OkAsync(Asking.Event, Some.Event("a-1"))));
        Assert.Equal((0, 0, 1), (await OkAsync(Asking.Event, Some.Event("a-2", unit: "nowhere"))));
        Assert.Equal(400, (await _server.SendAsync(Asking.Event, "{\"specversion\":")).Status);
        Assert.Equal(415, (await _server.SendAsync("text/plain", Some.Event("a-3"))).Status);
        Assert.Equal(413, (await _server.SendAsync(Asking.Batch, new byte[9 << 20])).Status);

        Assert.Equal((1, 1), (await ReceivedAsync(), (await ReasonsAsync())["unknown-unit"]));
    }

    [Fact]
    public async Task One_bad_event_harms_none_of_the_999_beside_it()
    {
        var events = Enumerable.Range(1, 1_000).Select(place => place == 500 ? Some.Event("bad", kind: "vanished") : Some.Event($"b-{place}"));

        var (status, answer) = await _server.SendAsync(Asking.Batch, $"[{string.Join(',', events)}]");

        Assert.Equal((200, (999, 0, 1)), (status, answer.Counts()));
        var problem = answer.GetProperty("problems")[0];
        Assert.Equal((500, "bad", "unknown-kind"), (problem.Count("place"), problem.GetProperty("id").GetString(), problem.GetProperty("reason").GetString()));
        Assert.Equal(999, await ReceivedAsync());
    }

    [Fact]
    public async Task Each_bad_line_of_a_stream_is_counted_under_its_reason()
    {
        byte[][] lines =
        [
            Bytes(Some.Event("c-1")),
            Bytes("no json"),
            [.. Bytes(Some.Event("c-2"))[..^2], 0xFF, .. "}}"u8],
            Bytes(Some.Event("c-3").Replace("\"1.0\"", "\"0.3\"", StringComparison.Ordinal)),
            Bytes(Some.Event("c-4").Replace("\"id\"", "\"no\"", StringComparison.Ordinal)),
            Bytes(Some.Event("c-5", kind: "vanished")),
            Bytes(Some.Event("c-6", unit: "nowhere")),
            Bytes(Some.Event("c-7", time: "1980-01-01T00:00:00Z")),
            Bytes(Some.Event("c-8", time: "yesterday")),
            Bytes(Some.Event("c-9").Replace("2026-03-09", new string('9', 300_000), StringComparison.Ordinal)),
            Bytes(Some.Event("c-1")),
            Bytes(Some.Event("c-1", time: "2026-03-03T08:30:00+07:00")),
            Bytes(Some.Event("c-10")),
        ];

        var (status, answer) = await _server.SendAsync(Asking.Lines, [.. lines.SelectMany(line => (byte[])[.. line, (byte)'\n'])]);

        Assert.Equal((200, (2, 1, 10)), (status, answer.Counts()));
        Assert.Equal(2, await ReceivedAsync());
        string[] reasons =
        [
            "bad-value", "conflict", "missing-field", "not-cloudevents", "not-json", "not-utf8", "time-out-of-range", "too-large",
            "unknown-kind", "unknown-unit",
        ];
        Assert.Equal(reasons.ToDictionary(reason => reason, _ => 1L, StringComparer.Ordinal), await ReasonsAsync());
        Assert.DoesNotContain("H-c-", (await _server.JsonAsync("/api/quarantine")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_still_in_quarantine_after_a_restart()
    {
        await OkAsync(Asking.Event, Some.Event("d-1", unit: "nowhere"));
        await _server.KillAsync();

        await using var again = await RunningParlive.ServeAsync(_scratch.Data);

        Assert.Equal(1, (await again.JsonAsync("/api/quarantine")).Count("total"));
    }

    private async Task<(long Accepted, long Duplicates, long Refused)> OkAsync(string type, string body)
    {
        var (status, answer) = await _server.SendAsync(type, body);
        Assert.Equal(200, status);
        return answer.Counts();
    }

    private async Task<long> ReceivedAsync() => new Figures(await _server.JsonAsync($"/api/units/{Some.Unit}/figures"))["received"];

    private async Task<Dictionary<string, long>> ReasonsAsync() => (await _server.JsonAsync("/api/quarantine")).GetProperty("reasons")
        .EnumerateObject().ToDictionary(reason => reason.Name, reason => reason.Value.GetInt64(), StringComparer.Ordinal);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
