using System.Text;

namespace ParLive.Ingest.Tests;

public sealed class EventsOverHttp : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("application/cloudevents+json")]
    [InlineData("application/json")]
    [InlineData("application/cloudevents+json; charset=utf-8")]
    public async Task A_single_event_is_accepted_with_all_it_says_and_its_bytes(string type)
    {
        var text = Some.Event(data: """ "unit":"30307","due":"2026-03-09","channel":"online-full","procedure":"1.001","field":"Đất đai" """);

        var answer = await _site.SendAsync(text, type);

        Assert.Equal((200, (1L, 0L, 0L)), (answer.Status, answer.Counts));
        var arrival = Assert.Single(_site.Intake.Accepted);
        Assert.Equal(("an-giang", "a-1", "30307", "H-a-1", "received"), (arrival.Source, arrival.Id, arrival.Unit, arrival.Dossier, arrival.Kind));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)), arrival.Time);
        Assert.Equal(("2026-03-09", "online-full", "1.001", "Đất đai"), (arrival.Due, arrival.Channel, arrival.Procedure, arrival.Field));
        Assert.Equal(
            """{"kept":1,"source":"an-giang","specversion":"1.0","id":"a-1","type":"parlive.dossier.received","subject":"H-a-1","time":"2026-03-02T08:30:00+07:00","data":{"unit":"30307","due":"2026-03-09","channel":"online-full","procedure":"1.001","field":"Đất đai"}}""",
            FakeIntake.TextOf(arrival.Raw));
    }

    [Fact]
    public async Task A_bare_kind_is_a_type_too_and_the_dossier_may_stand_in_the_data()
    {
        await _site.SendAsync(
            """{"specversion":"1.0","id":"x","source":"s","type":"amended","time":"2026-03-02T01:30:00.25Z","data":{"unit":"u","dossier":"D","target":"t","trueTime":"2026-03-01T00:00:00Z","reason":"nhầm"}}""");

        var arrival = Assert.Single(_site.Intake.Accepted);
        Assert.Equal(("amended", "D", "t", "nhầm"), (arrival.Kind, arrival.Dossier, arrival.Target, arrival.Reason));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), arrival.TrueTime);
    }

    [Fact]
    public async Task Details_may_be_texts_numbers_or_amounts_by_name_and_others_are_not_judged()
    {
        await _site.SendAsync(
            """{"specversion":"1.0","id":"x","source":"s","type":"parlive.count.counted","subject":"2025","time":"2026-03-02T01:30:00Z","data":{"unit":"u","from":"2025-01-01","to":"2025-12-31","carriedOver":5,"measures":{"received":120,"resolvedLate":"3"},"else":{"deep":[1]}}}""");

        var arrival = Assert.Single(_site.Intake.Accepted);
        Assert.Equal("count counted 2025", $"{arrival.Matter} {arrival.Kind} {arrival.Dossier}");
        Assert.Equal(
            ["from=2025-01-01", "to=2025-12-31", "carriedOver=5", "measures.received=120", "measures.resolvedLate=3"],
            arrival.Details.Select(detail => $"{detail.Key}={detail.Value}").ToArray());
    }

    [Fact]
    public async Task A_detail_that_is_a_list_or_stands_twice_is_refused()
    {
        var list = await _site.SendAsync(Some.Event(data: "\"unit\":\"u\",\"step\":[1]"));
        var twice = await _site.SendAsync(Some.Event(
            "a-2", "parlive.count.counted", "\"unit\":\"u\",\"from\":\"2025-01-01\",\"to\":\"2025-12-31\",\"measures\":{\"received\":1,\"received\":2}"));

        Assert.Equal(["bad-value"], list.Reasons);
        Assert.Equal(["bad-value"], twice.Reasons);
    }

    [Fact]
    public async Task The_same_again_is_a_duplicate_and_the_same_id_with_another_body_a_conflict()
    {
        await _site.SendAsync(Some.Event());

        var again = await _site.SendAsync(Some.Event());
        var other = await _site.SendAsync(Some.Event(time: "2026-03-03T08:30:00+07:00"));

        Assert.Equal((0, 1, 0), again.Counts);
        Assert.Equal((200, (0L, 0L, 1L)), (other.Status, other.Counts));
        Assert.Equal(["conflict"], other.Reasons);
        Assert.Equal("conflict", Assert.Single(_site.Quarantine.Kept).Reason);
    }

    [Fact]
    public async Task One_bad_event_among_999_good_ones_is_named_and_kept_and_the_others_are_accepted()
    {
        var events = Enumerable.Range(1, 1_000).Select(number => number == 500 ? """{"id":"bad-one","specversion":tru}""" : Some.Event($"e-{number}"));

        var answer = await _site.SendAsync($"[{string.Join(",\n", events)}]", "application/cloudevents-batch+json");

        Assert.Equal((200, (999L, 0L, 1L)), (answer.Status, answer.Counts));
        var problem = Assert.Single(answer.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(500, problem.GetProperty("place").GetInt64());
        Assert.Equal("bad-one", problem.GetProperty("id").GetString());
        Assert.Equal("not-json", problem.GetProperty("reason").GetString());
        var kept = Assert.Single(_site.Quarantine.Kept);
        Assert.Equal((500, "bad-one", """{"id":"bad-one","specversion":tru}"""), (kept.Place, kept.EventId, FakeIntake.TextOf(kept.Bytes)));
    }

    [Fact]
    public async Task A_batch_that_is_cut_off_counts_what_is_whole()
    {
        var torn = $"[{Some.Event("1")},{Some.Event("2")},{Some.Event("3")[..40]}";
        var between = $"[{Some.Event("4")},";

        Assert.Equal((2, 0, 1), (await _site.SendAsync(torn, "application/cloudevents-batch+json")).Counts);
        Assert.Equal((1, 0, 1), (await _site.SendAsync(between, "application/json")).Counts);
    }

    [Theory]
    [InlineData("application/cloudevents-batch+json", "hello", 1)]
    [InlineData("application/cloudevents-batch+json", """{"id":"1"}""", 1)]
    [InlineData("application/cloudevents+json", "", 1)]
    [InlineData("application/cloudevents+json", "[]", 1)]
    [InlineData("application/cloudevents+json", """{"specversion":"1.0","id":""", 1)]
    [InlineData("application/x-ndjson", "a,b\nc,d\n", 2)]
    public async Task A_body_in_which_nothing_can_be_read_is_a_bad_request_of_the_same_shape(string type, string body, long refused)
    {
        var answer = await _site.SendAsync(body, type);

        Assert.Equal((400, (0L, 0L, refused)), (answer.Status, answer.Counts));
        Assert.All(answer.Reasons, reason => Assert.Equal("not-json", reason));
        Assert.Equal(refused, _site.Quarantine.Kept.Count);
    }

    [Fact]
    public async Task An_empty_batch_is_no_mistake() =>
        Assert.Equal((200, "application/json"), ((await _site.SendAsync(" [ ] ", "application/cloudevents-batch+json")) is { } answer ? (answer.Status, answer.Type) : default));

    [Fact]
    public async Task What_stands_behind_a_batch_is_refused_and_kept()
    {
        var answer = await _site.SendAsync($"[{Some.Event("1")}] trailing", "application/cloudevents-batch+json");

        Assert.Equal((1, 0, 1), answer.Counts);
        Assert.Equal("trailing", FakeIntake.TextOf(Assert.Single(_site.Quarantine.Kept).Bytes));
    }

    [Fact]
    public async Task An_event_in_binary_mode_is_the_same_event()
    {
        var answer = await _site.SendAsync(Some.Bytes("""{"unit":"30307","due":"2026-03-09"}"""), "application/json", with: request =>
        {
            request.Headers.Add("ce-specversion", "1.0");
            request.Headers.Add("ce-id", "b-1");
            request.Headers.Add("ce-source", "an-giang");
            request.Headers.Add("ce-type", "parlive.dossier.received");
            request.Headers.Add("ce-subject", "H%C3%A0-1");
            request.Headers.Add("ce-time", "2026-03-02T08:30:00+07:00");
        });

        Assert.Equal((1, 0, 0), answer.Counts);
        var arrival = Assert.Single(_site.Intake.Accepted);
        Assert.Equal(("b-1", "Hà-1", "2026-03-09"), (arrival.Id, arrival.Dossier, arrival.Due));
        Assert.Contains("\"data\":{\"unit\":\"30307\",\"due\":\"2026-03-09\"}", FakeIntake.TextOf(arrival.Raw), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_data_that_closes_the_event_by_itself_is_no_json()
    {
        var answer = await _site.SendAsync(Some.Bytes("""{"unit":"30307"},"id":"other" """), "application/json", with: request =>
        {
            request.Headers.Add("ce-specversion", "1.0");
            request.Headers.Add("ce-id", "b-1");
        });

        Assert.Equal(["not-json"], answer.Reasons);
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/cloudevents+xml")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_unsupported(string type)
    {
        var answer = await _site.SendAsync(Some.Event(), type);

        Assert.Equal((415, "application/problem+json"), (answer.Status, answer.Type));
    }

    [Fact]
    public async Task A_body_beyond_the_bound_is_too_large()
    {
        await using var small = await Site.OpenAsync(new IngestOptions { MaxBodyBytes = 1_000 });

        var answer = await small.SendAsync($"[{string.Join(',', Enumerable.Range(1, 10).Select(number => Some.Event($"{number}")))}]", "application/json");

        Assert.Equal((413, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Empty(small.Intake.Accepted);
    }

    [Fact]
    public async Task Decomposed_letters_are_composed()
    {
        await _site.SendAsync(Some.Event(data: $""" "unit":"30307","field":"{"Đất đai Mỹ Thới".Normalize(NormalizationForm.FormD)}" """));

        Assert.Equal("Đất đai Mỹ Thới".Normalize(NormalizationForm.FormC), Assert.Single(_site.Intake.Accepted).Field);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_a_body()
    {
        Assert.Equal((1, 0, 0), (await _site.SendAsync("\uFEFF" + Some.Event("1"))).Counts);
        Assert.Equal((1, 0, 0), (await _site.SendAsync($"\uFEFF[{Some.Event("2")}]", "application/cloudevents-batch+json")).Counts);
    }

    [Fact]
    public async Task Outcomes_are_measured()
    {
        var outcomes = new System.Collections.Concurrent.ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                // Other tests measure at the same time; this site's instruments are those of its own factory.
                if (ReferenceEquals(instrument.Meter.Scope, _site.MeterFactory)) listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, amount, tags, _) =>
            outcomes.AddOrUpdate(instrument.Name + (tags.Length > 0 ? $" {tags[0].Value}" : ""), amount, (_, sum) => sum + amount));
        listener.Start();

        await _site.SendAsync($"{Some.Event("1")}\n{Some.Event("1")}\nbroken\n", "application/x-ndjson");

        Assert.Equal(1, outcomes["parlive.ingest.events accepted"]);
        Assert.Equal(1, outcomes["parlive.ingest.events duplicate"]);
        Assert.Equal(1, outcomes["parlive.ingest.events refused"]);
        Assert.Equal(0, outcomes["parlive.ingest.groups.in_flight"]);
    }

    [Fact]
    public async Task Problems_are_listed_up_to_a_thousand_and_counted_beyond()
    {
        var lines = string.Concat(Enumerable.Repeat("{}\n", 1_200)) + Some.Event();

        var answer = await _site.SendAsync(lines, "application/x-ndjson");

        Assert.Equal((1, 0, 1_200), answer.Counts);
        Assert.Equal(1_000, answer.Reasons.Length);
        Assert.Equal(200, answer.Json.GetProperty("moreProblems").GetInt64());
    }
}
