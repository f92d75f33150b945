using Microsoft.Extensions.DependencyInjection;
using ParLive.Notices;
using ParLive.Notices.Couriers;
using UglyToad.PdfPig;

namespace ParLive.Operations.Tests.Notices;

public sealed class WeeklyPdf
{
    [Theory]
    [InlineData("P", "vi", "Điểm nóng")]
    [InlineData("P", "en", "Hotspots")]
    [InlineData("A", "vi", "Điểm nóng")]
    public async Task It_holds_ranking_hotspots_and_coverage_as_the_walls_show_them(string unit, string language, string title)
    {
        await using var server = await ServerInProcess.StartAsync();
        await server.AddUnitsAsync(Some.Province);
        await server.ReceiveAsync("A", "x-1");

        var (name, pdf) = await server.App.Services.GetRequiredService<IWeeklyReport>().Make(Some.Key(unit), language, TestContext.Current.CancellationToken);

        Assert.Matches($"^parlive-{unit}-20[0-9-]{{8}}\\.pdf$", name);
        using var read = PdfDocument.Open(pdf);
        var text = string.Join(' ', read.GetPages().Select(page => page.Text));
        Assert.Contains(language == "en" ? "Weekly report" : "Báo cáo tuần", text, StringComparison.Ordinal);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains("Mỹ Bình", text, StringComparison.Ordinal);
        Assert.DoesNotContain("x-1", text, StringComparison.Ordinal);
        Assert.Equal(0, server.App.Services.GetRequiredService<NoticeMeter>().Reading.Waiting);
    }
}
