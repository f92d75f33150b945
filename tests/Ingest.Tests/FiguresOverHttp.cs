using System.Text.Json;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

public sealed class FiguresOverHttp : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Figures_are_exactly_one_object_of_this_shape()
    {
        var answer = await _site.GetAsync("/api/units/30307/figures?as-of=2026-01-31&from=2026-01-01&to=2026-02-01T00:00:00%2B07:00");

        Assert.Equal(200, answer.Status);
        Assert.Equal(
            """{"unit":"30307@2025-07-01","asOf":"2026-01-31T23:59:59+07:00","asOfExactTo":"day","from":"2026-01-01T00:00:00+07:00","to":"2026-02-01T00:00:00+07:00","measures":{"open":105,"received":1329},"gauges":{"load":1434},"rates":{"onTimeByDate":{"part":1020,"whole":1329,"percent":76.75,"text":"76.75"},"online":{"part":0,"whole":0,"percent":null,"text":"—"}},"quantiles":{"processingHoursMedian":{"hours":12.25,"of":1329},"processingHoursP90":{"hours":null,"of":0}}}""",
            answer.Text);
    }

    [Fact]
    public async Task Without_a_question_the_figures_are_those_of_now_from_the_beginning()
    {
        var json = (await _site.GetAsync("/api/units/30307@2025-07-01/figures")).Json;

        Assert.Equal(Some.Now, json.GetProperty("asOf").GetDateTimeOffset());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (json.GetProperty("from").ValueKind, json.GetProperty("to").ValueKind));
    }

    [Fact]
    public async Task The_day_that_is_not_over_stands_for_now() =>
        Assert.Equal("minute", (await _site.GetAsync("/api/units/30307/figures?as-of=2026-03-10")).Json.GetProperty("asOfExactTo").GetString());

    [Fact]
    public async Task A_plus_that_was_not_escaped_is_understood() =>
        Assert.Equal(200, (await _site.GetAsync("/api/units/30307/figures?as-of=2026-01-31T00:00:00+07:00")).Status);

    [Theory]
    [InlineData("as-of=tomorrow")]
    [InlineData("as-of=0001-01-01")]
    [InlineData("as-of=9999-12-31")]
    [InlineData("from=0001-01-01")]
    [InlineData("from=9999-12-31")]
    [InlineData("as-of=2026-03-11")]
    [InlineData("as-of=2026-03-10T03:00:01Z")]
    [InlineData("as-of=2026-01-31T00:00:00")]
    [InlineData("from=2026-02-30")]
    [InlineData("from=2026-02-02&to=2026-02-01")]
    public async Task A_question_that_makes_no_sense_is_a_bad_request(string query)
    {
        var answer = await _site.GetAsync($"/api/units/30307/figures?{query}");

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.Type));
        Assert.False(string.IsNullOrEmpty(answer.Json.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/figures")]
    [InlineData("/children")]
    [InlineData("/board")]
    [InlineData("/dossiers?measure=open")]
    [InlineData("/indices")]
    [InlineData("/tasks")]
    public async Task An_unknown_unit_is_not_found_with_a_sentence_that_helps(string below)
    {
        var answer = await _site.GetAsync($"/api/units/99999{below}");

        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.Type));
        Assert.Contains("'99999'", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_are_told_from_the_root_down()
    {
        Assert.Equal("91", (await _site.GetAsync("/api/units")).Json[0].GetProperty("code").GetString());
        Assert.Equal("Phường Long Xuyên", (await _site.GetAsync("/api/units/91/children")).Json[0].GetProperty("name").GetString());
        Assert.Contains("Phường Long Xuyên", (await _site.GetAsync("/api/units/30307")).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await _site.GetAsync("/api/units/91/board")).Json.GetProperty("rows")[0].GetProperty("rank").GetInt32());
        Assert.Equal(400, (await _site.GetAsync("/api/units/91/board?kind=planet")).Status);
        Assert.Equal(1, (await _site.GetAsync("/api/units/91/board?kind=ward&order=overdue&take=20")).Json.GetProperty("rows").GetArrayLength());
        Assert.Equal(400, (await _site.GetAsync("/api/units/91/board?order=name")).Status);
        Assert.Equal(400, (await _site.GetAsync("/api/units/91/board?order=overdue&take=0")).Status);
        Assert.Equal(400, (await _site.GetAsync("/api/units/91/board?order=overdue&as-of=2024-01-31")).Status);
    }

    [Fact]
    public async Task Dossiers_are_asked_by_measure_moment_range_and_page()
    {
        var answer = await _site.GetAsync("/api/units/30307/dossiers?measure=resolvedLate&from=2026-01-01&skip=50&take=10");

        Assert.Equal(200, answer.Status);
        Assert.Equal(("resolvedLate", 50, 10), (_site.Feed.Asked!.Measure, _site.Feed.Asked.Skip, _site.Feed.Asked.Take));
        Assert.Equal(400, (await _site.GetAsync("/api/units/30307/dossiers")).Status);
        Assert.Equal(400, (await _site.GetAsync("/api/units/30307/dossiers?measure=open&take=1001")).Status);
    }

    [Fact]
    public async Task Indices_are_asked_by_the_month_of_the_live_score_and_a_year_to_compare_with()
    {
        var answer = await _site.GetAsync("/api/units/30307/indices?month=2024-08&since=2021");

        Assert.Equal((200, new IndicesQuestion(new DateOnly(2024, 8, 1), 2021)), (answer.Status, _site.Feed.AskedIndices));
        Assert.Equal(66.8m, answer.Json.GetProperty("live").GetProperty("notKnown").GetDecimal());
        Assert.Equal(200, (await _site.GetAsync("/api/units/30307/indices")).Status);
        Assert.Equal(new IndicesQuestion(), _site.Feed.AskedIndices);
    }

    [Theory]
    [InlineData("month=2024-13")]
    [InlineData("month=2024")]
    [InlineData("month=2099-12")]
    [InlineData("since=21")]
    [InlineData("since=last")]
    public async Task Indices_of_no_month_or_year_are_a_bad_request(string query) =>
        Assert.Equal(400, (await _site.GetAsync($"/api/units/30307/indices?{query}")).Status);

    [Fact]
    public async Task Tasks_are_asked_by_measure_area_plan_moment_and_page()
    {
        var plain = await _site.GetAsync("/api/units/30307/tasks");

        Assert.Equal((200, "tasksSet", null, null, null, 50), (plain.Status, _site.Feed.AskedTasks!.Measure, _site.Feed.AskedTasks.Area, _site.Feed.AskedTasks.Plan, _site.Feed.AskedTasks.AsOf, _site.Feed.AskedTasks.Take));
        Assert.Equal("51.43", plain.Json.GetProperty("all").GetProperty("rates").GetProperty("tasksDoneShareOfAll").GetProperty("text").GetString());
        Assert.Equal("Rà soát văn bản", plain.Json.GetProperty("rows")[0].GetProperty("content").GetString());
        Assert.Equal("2024-06-30", plain.Json.GetProperty("rows")[0].GetProperty("due").GetString());

        await _site.GetAsync("/api/units/30307/tasks?measure=tasksOverdue&area=institutions&plan=12/KH-UBND&as-of=2024-06-30&skip=50&take=10");

        Assert.Equal(
            new TaskQuestion("tasksOverdue", "institutions", "12/KH-UBND", new DateTimeOffset(2024, 6, 30, 23, 59, 59, TimeSpan.FromHours(7)), null, null, 50, 10),
            _site.Feed.AskedTasks);
        Assert.Equal(400, (await _site.GetAsync("/api/units/30307/tasks?measure=open")).Status);
        Assert.Equal(400, (await _site.GetAsync("/api/units/30307/tasks?take=1001")).Status);
        Assert.Equal(400, (await _site.GetAsync("/api/units/30307/tasks?as-of=tomorrow")).Status);
    }

    [Fact]
    public async Task Tasks_and_inspections_are_told_as_events_with_what_they_alone_say()
    {
        await _site.SendAsync(Some.Event("t-1", "parlive.task.assigned", "\"unit\":\"30307\",\"plan\":\"12/KH-UBND\",\"content\":\"Rà soát\",\"quantity\":15,\"quarter\":\"2026-Q2\""));
        await _site.SendAsync(Some.Event("i-1", "parlive.inspection.opened", "\"unit\":\"30307\",\"surprise\":true"));
        var lacking = await _site.SendAsync(Some.Event("t-2", "parlive.task.assigned", "\"unit\":\"30307\",\"plan\":\"12/KH-UBND\""));

        Assert.Equal(["task.assigned", "inspection.opened"], _site.Intake.Accepted.Select(arrival => $"{arrival.Matter}.{arrival.Kind}").ToArray());
        Assert.Contains(new("quantity", "15"), _site.Intake.Accepted[0].Details);
        Assert.Contains(new("surprise", "true"), _site.Intake.Accepted[1].Details);
        Assert.Equal("missing-field", Assert.Single(lacking.Reasons));
    }

    [Fact]
    public async Task The_quarantine_shows_reasons_and_no_bytes()
    {
        await _site.SendAsync("hello");
        await _site.SendAsync(Some.Event(type: "nonsense"));

        var answer = await _site.GetAsync("/api/quarantine");

        Assert.Equal(2, answer.Json.GetProperty("total").GetInt64());
        Assert.Equal(1, answer.Json.GetProperty("reasons").GetProperty("unknown-kind").GetInt64());
        Assert.Equal("unknown-kind", answer.Json.GetProperty("newest")[0].GetProperty("reason").GetString());
        Assert.DoesNotContain("hello", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_read_and_closed_once()
    {
        var open = await _site.GetAsync("/api/units/30307/periods/2026-02");
        var closing = await _site.SendAsync("", "application/json", path: "/api/units/30307/periods/2026-02/closing");
        var closed = await _site.GetAsync("/api/units/30307/periods/2026-02");
        var none = await _site.GetAsync("/api/units/30307/periods/February");

        Assert.Equal(JsonValueKind.Null, open.Json.GetProperty("closed").ValueKind);
        Assert.Equal(1, closing.Json.GetProperty("closed").GetInt32());
        Assert.Equal(1_329, closed.Json.GetProperty("closed").GetProperty("measures").GetProperty("received").GetInt64());
        Assert.Equal(400, none.Status);
    }

    [Fact]
    public async Task A_unit_answers_with_those_below_it_as_of_one_moment()
    {
        var family = (await _site.GetAsync("/api/units/91/figures?from=2024-01-01&children=true")).Json;

        Assert.Equal(FakeFeed.Province.Key, family.GetProperty("unit").GetProperty("unit").GetString());
        var child = Assert.Single(family.GetProperty("children").EnumerateArray());
        Assert.Equal(FakeFeed.Ward.Key, child.GetProperty("unit").GetString());
        Assert.Equal(family.GetProperty("unit").GetProperty("asOf").GetDateTimeOffset(), child.GetProperty("asOf").GetDateTimeOffset());
    }

    [Fact]
    public async Task All_standard_windows_are_answered_at_once()
    {
        var windows = (await _site.GetAsync("/api/units/30307/windows")).Json.GetProperty("windows");

        Assert.Equal(["today", "days7", "days30", "month", "quarter", "year"], windows.EnumerateObject().Select(window => window.Name), StringComparer.Ordinal);
        var today = windows.GetProperty("today").GetProperty("from").GetDateTimeOffset();
        Assert.Equal(today.AddDays(-7), windows.GetProperty("days7").GetProperty("from").GetDateTimeOffset());
        Assert.Equal(today.AddDays(-30), windows.GetProperty("days30").GetProperty("from").GetDateTimeOffset());
        Assert.Equal(1, windows.GetProperty("month").GetProperty("from").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(7)).Day);
        Assert.Equal(404, (await _site.GetAsync("/api/units/nowhere/windows")).Status);
    }

    [Fact]
    public async Task The_openapi_document_describes_the_events()
    {
        var paths = (await _site.GetAsync("/openapi/v1.json")).Json.GetProperty("paths");

        var post = paths.GetProperty("/api/events").GetProperty("post");
        var content = post.GetProperty("requestBody").GetProperty("content");
        Assert.Equal(4, content.EnumerateObject().Count());
        Assert.Equal(EventVocabulary.Kinds.Count, content.GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty("type").GetProperty("enum").GetArrayLength());
        Assert.All(
            paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())));
    }
}
