namespace ParLive.Ingest.Tests;

public sealed class MeetingsOverHttp : IAsyncLifetime
{
    private const string Path = "/api/units/30307/meetings";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Meetings_and_what_they_showed_may_be_asked_for()
    {
        Assert.Contains($"\"id\":\"{FakeMeetings.Held}\"", (await _site.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Contains("\"board\":{", (await _site.GetAsync($"{Path}/{FakeMeetings.Held}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await _site.GetAsync($"{Path}/nobody")).Status);
        Assert.Equal(404, (await _site.GetAsync("/api/units/nobody/meetings")).Status);
    }

    [Fact]
    public async Task A_meeting_begins_about_a_moment_and_a_commitment_is_noted_in_it()
    {
        var begun = await Send(Path, """{"asOf":"2026-03-01T17:00:00+07:00","title":"Giao ban","by":"Bình"}""");
        var noted = await Send($"{Path}/{FakeMeetings.Held}", """{"act":"commit","by":"An","unit":"30307","who":"Xã","task":"<b>gửi</b>","due":"2026-03-20"}""");

        Assert.Equal((201, FakeMeetings.Held), (begun.Status, begun.Json.GetProperty("id").GetString()));
        Assert.Equal("Giao ban", Assert.Single(_site.Meetings.Starts).Title);
        Assert.Equal((200, "c1"), (noted.Status, noted.Json.GetProperty("id").GetString()));
        var order = Assert.Single(_site.Meetings.Orders);
        Assert.Equal(("30307@2025-07-01", "<b>gửi</b>", new DateOnly(2026, 3, 20)), (order.Unit, order.Task, order.Due));
    }

    [Theory]
    [InlineData(Path, """{"asOf":"2099-01-01T00:00:00+07:00"}""", 400)]
    [InlineData(Path + "/" + FakeMeetings.Held, "{}", 400)]
    [InlineData(Path + "/" + FakeMeetings.Held, """{"act":"commit"}""", 409)]
    [InlineData(Path + "/nobody", """{"act":"commit"}""", 404)]
    public async Task What_makes_no_sense_is_refused(string path, string body, int status) => Assert.Equal(status, (await Send(path, body)).Status);

    [Fact]
    public async Task Where_keys_are_configured_only_the_operator_holds_meetings()
    {
        _site.Keys.Add("portal");

        Assert.Equal(401, (await Send(Path, "{}")).Status);
        Assert.Equal(401, (await Send($"{Path}/{FakeMeetings.Held}", """{"act":"pin"}""")).Status);
        Assert.Equal(403, (await _site.SendAsync(Some.Bytes("{}"), "application/json", Path, request => request.Headers.Authorization = new("Bearer", "plk_portal"))).Status);
        Assert.Empty(_site.Meetings.Starts);
    }

    [Fact]
    public async Task A_board_may_be_asked_for_as_of_a_moment()
    {
        var answer = await _site.GetAsync("/api/units/91/board?as-of=2026-02-28");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("2026-02-28T23:59:59", answer.Json.GetProperty("asOf").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (await _site.GetAsync("/api/units/91/board?as-of=yesterday")).Status);
    }

    private Task<Site.Answer> Send(string path, string body) => _site.SendAsync(body, "application/json", path);
}
