using System.Net.Http.Headers;
using ParLive.Ingest.Reports;

namespace ParLive.Ingest.Tests;

public sealed class ReportsOverHttp : IAsyncLifetime
{
    private Site _site = null!;

    public async ValueTask InitializeAsync() => _site = await Site.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_report_is_a_workbook_with_a_name_and_a_tag_that_follows_from_its_content()
    {
        using var first = await _site.Client.GetAsync(Path("II.06a"), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Path("II.06a"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _site.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal((200, 304), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("II.06a_30307_2026-02.xlsx", first.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("PK"u8.ToArray(), (await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
    }

    [Fact]
    public async Task A_layout_of_ones_own_is_sent_and_what_is_wrong_with_it_is_said()
    {
        var own = ReportLayout.ShippedJson("II.06b")!;

        using var content = new ByteArrayContent(own);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        using var good = await _site.Client.PostAsync(new Uri("/api/units/91/reports?period=2026-02", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var bad = await _site.SendAsync("{\"rows\":\"field\"}"u8.ToArray(), "application/json", "/api/units/91/reports?period=2026-02");
        var large = await _site.SendAsync(new byte[300_000], "application/json", "/api/units/91/reports?period=2026-02");

        Assert.Equal((200, 400, 413), ((int)good.StatusCode, bad.Status, large.Status));
        Assert.Contains("columns", bad.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/units/30307/reports/II.06z?period=2026-02", 404)]
    [InlineData("/api/units/99999/reports/II.06a?period=2026-02", 404)]
    [InlineData("/api/units/30307/reports/II.06a", 400)]
    [InlineData("/api/units/30307/reports/II.06a?period=last", 400)]
    [InlineData("/api/units/30307/reports/II.06a?period=2026-02&edition=1", 400)]
    [InlineData("/api/units/30307/reports/II.06a?period=2026-02&edition=first", 400)]
    public async Task A_report_that_there_cannot_be_is_refused_with_a_sentence(string path, int status) => Assert.Equal(status, (await _site.GetAsync(path)).Status);

    private static Uri Path(string layout) => new($"/api/units/30307/reports/{layout}?period=2026-02", UriKind.Relative);
}
