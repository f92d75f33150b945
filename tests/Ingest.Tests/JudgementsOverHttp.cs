namespace ParLive.Ingest.Tests;

public sealed class JudgementsOverHttp : IAsyncLifetime
{
    private const string Acknowledge = """{"hotspot":"30307@2025-07-01","act":"acknowledge","by":"Bình","owner":"Văn phòng"}""";
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("hotspots", "\"lines\":[]")]
    [InlineData("feeds", "\"neverHeard\":1")]
    [InlineData("risk", "\"verdict\":\"tooLittleData\"")]
    [InlineData("watch", "\"findings\":[]")]
    [InlineData("funnel", "\"points\":[]")]
    [InlineData("control", "\"state\":\"tooLittleData\"")]
    public async Task What_is_thought_of_a_unit_may_be_asked_by_its_code(string what, string expected)
    {
        var answer = await _site.GetAsync($"/api/units/30307/{what}");

        Assert.Equal(200, answer.Status);
        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await _site.GetAsync($"/api/units/nobody/{what}")).Status);
    }

    [Theory]
    [InlineData("hotspots?take=0")]
    [InlineData("hotspots?take=201")]
    [InlineData("risk?take=-1")]
    [InlineData("movement")]
    public async Task A_question_out_of_range_is_refused(string question) =>
        Assert.Equal(400, (await _site.GetAsync($"/api/units/30307/{question}")).Status);

    [Fact]
    public async Task Where_nothing_can_be_compared_there_is_no_movement() =>
        Assert.Equal(404, (await _site.GetAsync("/api/units/30307/movement?of=30307")).Status);

    [Fact]
    public async Task A_hotspot_is_acknowledged_by_name_and_what_makes_no_sense_is_a_conflict_with_a_sentence()
    {
        Assert.Equal(204, (await _site.SendAsync(Acknowledge, "application/json", "/api/units/30307/hotspots")).Status);
        Assert.Equal(("30307@2025-07-01", "Bình", "Văn phòng"), (_site.Judgements.Orders[0].Id, _site.Judgements.Orders[0].By, _site.Judgements.Orders[0].Owner));

        var shelved = await _site.SendAsync("""{"hotspot":"30307@2025-07-01","act":"shelve","note":"x"}""", "application/json", "/api/units/30307/hotspots");

        Assert.Equal(409, shelved.Status);
        Assert.Contains("It is over", shelved.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await _site.SendAsync("{}", "application/json", "/api/units/30307/hotspots")).Status);
    }
}
