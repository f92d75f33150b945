using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Ingest.Access;

namespace ParLive.Ingest.Tests;

public sealed class KeysAndWeather : IAsyncLifetime
{
    private static readonly string Large = string.Concat(Enumerable.Range(0, 200).Select(number => Some.Event($"large-{number}") + "\n"));

    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync(new IngestOptions { MaxRequests = 1 });

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer plk_nobody")]
    [InlineData("Basic plk_an-giang")]
    public async Task Without_a_known_key_nothing_is_taken_once_there_are_keys(string? header)
    {
        _site.Keys.Add("an-giang");

        var answer = await SendAsync(Some.Event(), header);

        Assert.Equal((401, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Empty(_site.Intake.Accepted);
    }

    [Fact]
    public async Task The_key_tells_the_source_and_an_event_may_name_no_other()
    {
        _site.Keys.Add("an-giang");

        var same = await SendAsync(Some.Event("1"), "Bearer plk_an-giang");
        var none = await SendAsync(Some.Event("2").Replace("\"source\":\"an-giang\",", "", StringComparison.Ordinal), "Bearer plk_an-giang");
        var other = await SendAsync(Some.Event("3").Replace("an-giang", "ca-mau", StringComparison.Ordinal), "Bearer plk_an-giang");

        Assert.Equal(((1, 0, 0), (1, 0, 0)), (same.Counts, none.Counts));
        Assert.Equal(["not-allowed"], other.Reasons);
        Assert.All(_site.Intake.Accepted, arrival => Assert.Equal("an-giang", arrival.Source));
        Assert.Equal("an-giang", Assert.Single(_site.Quarantine.Kept).Source);
    }

    [Fact]
    public async Task Only_the_operator_adds_units_once_there_are_keys()
    {
        _site.Keys.Add("an-giang");
        _site.Keys.Add("operator");
        var units = Some.Bytes("code,name,kind,since,zone\n91,An Giang,province,2025-07-01,Asia/Ho_Chi_Minh\n");

        var source = await _site.SendAsync(units, "text/csv", "/api/units", request => request.Headers.Add("Authorization", "Bearer plk_an-giang"));
        var keeper = await _site.SendAsync(units, "text/csv", "/api/units", request => request.Headers.Add("Authorization", "Bearer plk_operator"));

        Assert.Equal((403, 200), (source.Status, keeper.Status));
    }

    [Fact]
    public async Task A_busy_intake_is_429_with_the_time_to_wait()
    {
        _site.Intake.Failures.Enqueue(new IntakeBusyException("Too much waits.", TimeSpan.FromSeconds(2.5)));

        var answer = await _site.SendAsync(Some.Event());

        Assert.Equal((429, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Equal("3", answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        Assert.Equal((1, 0, 0), (await _site.SendAsync(Some.Event())).Counts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journal_that_cannot_write_is_503_with_the_time_to_wait(bool named)
    {
        _site.Intake.Failures.Enqueue(named ? new JournalUnavailableException("The disk is full.") : new IOException("No space left."));

        var answer = await _site.SendAsync(Some.Event(), "application/x-ndjson");

        Assert.Equal((503, "application/problem+json"), (answer.Status, answer.Type));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_failure_in_a_long_stream_tells_how_far_it_came()
    {
        var lines = string.Concat(Enumerable.Range(0, 2_500).Select(number => Some.Event($"{number}") + "\n"));
        _site.Intake.Failures.Enqueue(new IntakeBusyException("Too much waits.", TimeSpan.Zero));

        var first = await _site.SendAsync(lines, "application/x-ndjson");
        var again = await _site.SendAsync(lines, "application/x-ndjson");

        Assert.Equal(429, first.Status);
        Assert.Equal(0, first.Json.GetProperty("refused").GetInt64());
        Assert.Equal(2_500, again.Counts.Accepted + again.Counts.Duplicates);
        Assert.Equal(2_500, _site.Intake.Accepted.Count);
    }

    [Fact]
    public async Task More_requests_at_once_than_allowed_are_429()
    {
        var open = new TaskCompletionSource();
        _site.Intake.Gate = open.Task;
        var first = _site.SendAsync(Large, "application/x-ndjson");
        await _site.Intake.Came.WaitAsync(TestContext.Current.CancellationToken);

        var second = await _site.SendAsync(Some.Event("small"));
        open.SetResult();

        Assert.Equal(429, second.Status);
        Assert.Equal((200, 0, 0), (await first).Counts);
        Assert.Equal((1, 0, 0), (await _site.SendAsync(Some.Event("small"))).Counts);
    }

    [Fact]
    public async Task Sixteen_small_requests_take_the_place_of_one_large()
    {
        var open = new TaskCompletionSource();
        _site.Intake.Gate = open.Task;
        var small = Enumerable.Range(0, 16).Select(number => _site.SendAsync(Some.Event($"{number}"))).ToList();
        foreach (var _ in small) await _site.Intake.Came.WaitAsync(TestContext.Current.CancellationToken);

        var (another, large) = (await _site.SendAsync(Some.Event("another")), await _site.SendAsync(Large, "application/x-ndjson"));
        open.SetResult();

        Assert.Equal((429, 429), (another.Status, large.Status));
        Assert.All(await Task.WhenAll(small), answer => Assert.Equal((1, 0, 0), answer.Counts));
        Assert.Equal((200, 0, 0), (await _site.SendAsync(Large, "application/x-ndjson")).Counts);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://127.8.8.8:1", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("https://localhost", true)]
    [InlineData("http://0.0.0.0:8080", false)]
    [InlineData("http://[::]:8080", false)]
    [InlineData("http://*:8080", false)]
    [InlineData("http://+:8080", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://localhost.example.org", false)]
    public void Without_keys_only_loopback_may_be_listened_on(string address, bool allowed)
    {
        Assert.Equal(allowed, BindingPolicy.Refusal([address], isGuarded: false) is null);
        Assert.Null(BindingPolicy.Refusal([address], isGuarded: true));
    }

    private Task<Site.Answer> SendAsync(string text, string? key) =>
        _site.SendAsync(Some.Bytes(text), "application/cloudevents+json", with: request =>
        {
            if (key is not null) request.Headers.Add("Authorization", key);
        });
}
