using System.Globalization;
using System.Net;
using ParLive.EndToEnd.Running;
using ParLive.Testing;

namespace ParLive.EndToEnd.Journals;

/// <summary>Two servers on one database: one is active, the other takes over when that one is gone.</summary>
public sealed class APair
{
    private const int Deaths = 3;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_while_the_active_one_is_killed_again_and_again()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: true);
        await using var one = await StartAsync(database);
        await using var other = await StartAsync(database);
        await one.Intake.AddUnitsAsync(SomeUnits.Csv);
        using var source = new SteadySource(one.Address, other.Address);
        using var stop = new CancellationTokenSource();
        var sending = source.SendAsync(stop.Token);

        var (active, standby) = (one, other);
        for (var death = 0; death < Deaths; death++)
        {
            await source.SendsOnAsync(20);
            await active.KillAsync();
            await source.SendsOnAsync(20);
            await active.StartAgainAsync();
            Assert.Equal("standby", await ReadyAsync(active));
            (active, standby) = (standby, active);
        }

        await stop.CancelAsync();
        await Patience.For(sending, "the source to end");
        Say($"{source.Acknowledged.Count} events acknowledged, {source.SentTwice} found there when sent again; the longest time without an acknowledgement: ", source.LongestGap);

        Assert.Equal(source.Acknowledged.Count, await source.SendAllAgainAsync());
        Assert.Equal(await CountedAtOnceAsync(source.Acknowledged), await active.Intake.VerifyAsync());
    }

    [Fact]
    public async Task An_active_one_that_stood_still_until_the_other_took_over_can_write_nothing_more()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: true);
        await using var frozen = await StartAsync(database);
        await using var other = await StartAsync(database);
        await frozen.Intake.AddUnitsAsync(SomeUnits.Csv);
        await frozen.Intake.ReceiveAsync("A", "before");

        var frozenAt = System.Diagnostics.Stopwatch.GetTimestamp();
        await frozen.PauseAsync();
        var late = frozen.Intake.TrySendAsync("A", "too late");
        await IsReadyAsync(other);
        Say("Ready after the active one was frozen for ", System.Diagnostics.Stopwatch.GetElapsedTime(frozenAt));
        await other.Intake.ReceiveAsync("A", "after");
        await frozen.GoOnAsync();

        Assert.NotEqual(HttpStatusCode.OK, await Patience.For(late, "the frozen one to answer or end"));
        var (code, said) = await Patience.For(frozen.EndedAsync(), "the frozen one to end");
        Assert.Equal(1, code);
        Assert.Contains("Another process has taken over the journal", said.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.Equal(2, await ReceivedAsync(other));
        await other.KillAsync();
        await frozen.StartAgainAsync();
        Assert.Equal(2, await ReceivedAsync(frozen));
    }

    [Fact]
    public async Task One_that_stands_by_says_so_to_everyone_who_asks()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: false);
        await using var active = await StartAsync(database);
        await using var standby = await StartAsync(database);

        using var health = await standby.Intake.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("standby", await ReadyAsync(standby));
        foreach (var path in (string[])["/", "/wall/A", "/api/units", "/api/units/A/figures", "/live/negotiate"])
        {
            using var answer = await standby.Intake.GetAsync(path);
            await RefusedForNowAsync(answer, "stands by");
        }

        using var write = await standby.Intake.PostAsync("A", "x");
        await RefusedForNowAsync(write, "stands by");
        using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(standby.Address, "/wall/A"));
        question.Headers.Accept.ParseAdd("text/html");
        using var http = new HttpClient();
        using var page = await http.SendAsync(question, TestContext.Current.CancellationToken);
        await RefusedForNowAsync(page, "http-equiv=\"refresh\"");
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_active_one_without_its_database_asks_to_be_asked_again_and_goes_on_when_it_is_back()
    {
        await using var database = await PostgresServer.StartAsync(keepsPromises: true);
        await using var server = await StartAsync(database);
        await server.Intake.AddUnitsAsync(SomeUnits.Csv);
        var first = Intake.Received("A", "first");
        await database.KillAsync();

        using (var waited = await server.Intake.PostAsync(first)) await RefusedForNowAsync(waited, "Send the same again later");
        Assert.Equal("no database", await ReadyAsync(server));
        using (var atOnce = await server.Intake.PostAsync("A", "second")) await RefusedForNowAsync(atOnce, "does not answer");

        await database.StartAsync();
        await IsReadyAsync(server);
        using (var again = await server.Intake.PostAsync(first)) Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(1, await ReceivedAsync(server));
    }

    private static Task<Server> StartAsync(PostgresServer database) =>
        Server.StartAsync(["serve", "--standby", "--journal", database.ConnectionString("postgres")], "ParLive");

    // The same events in one go, on a server that nobody disturbs.
    private static async Task<string> CountedAtOnceAsync(IReadOnlyList<object> events)
    {
        await using var undisturbed = await SomeUnits.ServeAsync();
        await undisturbed.Intake.SendAsync(events);
        return await undisturbed.Intake.VerifyAsync();
    }

    private static async Task<string> ReadyAsync(Server server)
    {
        using var answer = await server.Intake.GetAsync("/ready");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static Task IsReadyAsync(Server server)
    {
        return Patience.For(AskAsync(), "the server to be ready");

        async Task AskAsync()
        {
            while (!string.Equals(await WordAsync(), "ready", StringComparison.Ordinal))
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        // Between the one door and the next nobody listens.
        async Task<string> WordAsync()
        {
            try
            {
                return await ReadyAsync(server);
            }
            catch (HttpRequestException)
            {
                return "";
            }
        }
    }

    private static async Task RefusedForNowAsync(HttpResponseMessage answer, string said)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<long> ReceivedAsync(Server server) =>
        (await server.Intake.FiguresAsync("A")).GetProperty("measures").GetProperty("received").GetInt64();

    private static void Say(string what, TimeSpan time) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}{time.TotalSeconds:0.0} s"));
}
