using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Tests;

/// <summary>Procedures and calendars as an operator sends them.</summary>
public sealed class RulesOverHttp : IAsyncLifetime
{
    private const string Table = "code,name,term,termUnit,validFrom,source\n1.000894,Đăng ký kết hôn,5,working-days,2025-07-01,QĐ 12\n";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_table_of_procedures_is_entered_and_shown()
    {
        var answer = await _site.SendAsync(Table, "text/csv", "/api/procedures");
        var shown = await _site.GetAsync("/api/procedures?code=1.000894");
        var other = await _site.GetAsync("/api/procedures?code=2");

        Assert.Equal((200, 1), (answer.Status, answer.Json.GetProperty("entered").GetInt32()));
        Assert.Equal("Đăng ký kết hôn", shown.Json[0].GetProperty("procedure").GetProperty("name").GetString());
        Assert.Equal(0, other.Json.GetArrayLength());
    }

    [Fact]
    public async Task A_bad_row_is_a_bad_request_that_names_it_and_enters_nothing()
    {
        var answer = await _site.SendAsync(Table + "2,B,0.5.5,working-days,2025-07-01,QĐ\n", "text/csv", "/api/procedures");
        var misfit = await _site.SendAsync("a,b\n1,2\n", "text/csv", "/api/procedures");
        // The beginning of a workbook.
        var damaged = await _site.SendAsync([0x50, 0x4b, 3, 4, 0, 0], "application/octet-stream", "/api/procedures");

        Assert.Equal((400, 3), (answer.Status, answer.Json.GetProperty("problems")[0].GetProperty("row").GetInt32()));
        Assert.Equal((400, 400), (misfit.Status, damaged.Status));
        Assert.Equal("damaged", damaged.Json.GetProperty("reason").GetString());
        Assert.Empty(_site.Procedures.Entered);
    }

    [Fact]
    public async Task A_calendar_is_looked_at_entered_and_followed()
    {
        var preview = await _site.SendAsync("calendar own", "text/plain", "/api/calendars?unit=30307&preview=true");
        var entered = await _site.SendAsync("calendar own", "text/plain", "/api/calendars?unit=30307");
        var refused = await _site.SendAsync("what", "text/plain", "/api/calendars");
        var followed = await _site.SendAsync("", "text/plain", "/api/calendars/following?unit=30307&preview=true");
        var shown = await _site.GetAsync("/api/calendars");

        Assert.Equal((200, 200, 400, 200), (preview.Status, entered.Status, refused.Status, followed.Status));
        Assert.Equal(new CalendarEntry("calendar own", _site.Feed.Find("30307")!.Key), _site.Calendars.Previewed);
        Assert.True(entered.Json.GetProperty("entered").GetBoolean());
        Assert.Equal(1, refused.Json.GetProperty("problems")[0].GetProperty("row").GetInt32());
        Assert.Equal((_site.Feed.Find("30307")!.Key, true), _site.Calendars.Applied);
        Assert.Equal(2, followed.Json.GetProperty("moved").GetInt32());
        Assert.Equal("what", shown.Json[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_is_no_text_or_of_no_unit_is_refused()
    {
        var bytes = await _site.SendAsync([0xff, 0xfe, 0x00], "text/plain", "/api/calendars");
        var nowhere = await _site.SendAsync("calendar own", "text/plain", "/api/calendars?unit=nowhere");
        var following = await _site.SendAsync("", "text/plain", "/api/calendars/following?unit=nowhere");

        Assert.Equal((400, 404, 404), (bytes.Status, nowhere.Status, following.Status));
        Assert.Null(_site.Calendars.Entered);
    }

    [Fact]
    public async Task Only_an_operator_lays_rules_down()
    {
        _site.Keys.Add("clerk");

        foreach (var path in (string[])["/api/procedures", "/api/calendars", "/api/calendars/following"])
        {
            var stranger = await _site.SendAsync(Table, "text/csv", path);
            var clerk = await _site.SendAsync(Some.Bytes(Table), "text/csv", path, request => request.Headers.Authorization = new("Bearer", "plk_clerk"));
            Assert.Equal((401, 403), (stranger.Status, clerk.Status));
        }
    }
}
