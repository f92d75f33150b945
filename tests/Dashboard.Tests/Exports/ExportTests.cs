using System.Net;
using System.Text;
using ParLive.Dashboard.Exports;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Dashboard.Tests.Pages;
using ParLive.Dashboard.Tests.Scenes;
using ParLive.Grains.Contracts;

namespace ParLive.Dashboard.Tests.Exports;

public sealed class ExportTests
{
    private static readonly string[] Files =
        ["/wall/91/overview", "/wall/91/ranking", "/wall/91/hotspots", "/wall/91/coverage", "/wall/91/plan", "/wall/91/indices", "/wall/91/map", "/unit/91/report", "/unit/91/dossiers"];

    private const string Attack = "=HYPERLINK(\"http://x\")";

    public static TheoryData<string> Addresses() =>
    [
        .. from file in Files
           from format in ExportFormats.All.Select(format => format.Extension())
           from language in Words.Languages
           select $"{file}.{format}?lang={language}&measure=openOverdue",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_screen_can_be_taken_along_in_every_format_and_language(string address)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)));
        var (answer, bytes) = await GetAsync(site, address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(Beginning(address), Encoding.Latin1.GetString(bytes.AsSpan(0, 4)), StringComparison.Ordinal);
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.NotNull(answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(address.Contains("lang=en", StringComparison.Ordinal) ? "en-GB" : "vi-VN", answer.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task The_file_is_named_with_all_marks_and_without_them_for_what_cannot_read_those()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(name: "Tỉnh Đắk Lắk/..\\\"")));
        var (answer, _) = await GetAsync(site, "/wall/91/ranking.xlsx");

        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("Xếp hạng đúng hạn - Tỉnh Đắk Lắk_..__ - 2026-03-02 1432.xlsx", disposition.FileNameStar);
        Assert.Equal("Xep hang dung han - Tinh Dak Lak_..__ - 2026-03-02 1432.xlsx", disposition.FileName);
    }

    [Theory]
    [InlineData("/wall/91/plan9.pdf", HttpStatusCode.NotFound, "plan9.pdf")]
    [InlineData("/wall/91/ranking.docx", HttpStatusCode.NotFound, "ranking.docx")]
    [InlineData("/wall/91/ranking", HttpStatusCode.NotFound, "ranking")]
    [InlineData("/wall/404/ranking.pdf", HttpStatusCode.NotFound, "404")]
    [InlineData("/unit/91/figures.pdf", HttpStatusCode.NotFound, "figures.pdf")]
    [InlineData("/unit/404/report.pdf", HttpStatusCode.NotFound, "404")]
    [InlineData("/unit/91/report.csv?as-of=2099-01-01T00:00", HttpStatusCode.BadRequest, "tương lai")]
    [InlineData("/unit/91/report.csv?as-of=%3Cb%3E", HttpStatusCode.BadRequest, "“<b>”")]
    [InlineData("/unit/91/report.csv?from=31/12", HttpStatusCode.BadRequest, "31/12")]
    [InlineData("/unit/91/dossiers.csv", HttpStatusCode.BadRequest, "measure=openOverdue")]
    [InlineData("/unit/91/dossiers.csv?measure=%27;drop--", HttpStatusCode.BadRequest, "';drop--")]
    [InlineData("/unit/91/dossiers.csv?measure=open&as-of=2099-01-01T00:00", HttpStatusCode.BadRequest, "tương lai")]
    public async Task What_there_is_not_or_cannot_be_understood_is_a_helpful_page_and_no_file(string address, HttpStatusCode status, string words)
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()));
        var (answer, page) = await site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_fails_is_a_page_that_tries_again_and_no_empty_file()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province()).Failure = new InvalidOperationException("gone"));

        foreach (var address in new[] { "/wall/91/ranking.csv", "/wall/91/overview.pdf", "/unit/91/report.xlsx", "/unit/91/dossiers.csv?measure=open" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.GetAsync(address)).Answer.StatusCode);
    }

    [Fact]
    public async Task The_pages_offer_their_files_with_the_same_question_and_walls_offer_none()
    {
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).DossierPages = question =>
            new(Some.Monday, question.Measure, 1, [Dossier("1")]));
        var (_, page) = await site.GetAsync("/unit/91?measure=open&as-of=2026-02-28T17:00&from=2026-01-01&lang=en");
        var (_, wall) = await site.GetAsync("/wall/91");

        Assert.Equal("pdf xlsx csv", string.Join(' ', page.QuerySelectorAll("[data-testid=export] a").Select(link => link.GetAttribute("href")!.Split('.', '?')[1])));
        Assert.Equal(
            "unit/91%402025-07-01/report.pdf?lang=en&as-of=2026-02-28T17:00&from=2026-01-01", page.QuerySelector("[data-testid=export] a")!.GetAttribute("href"));
        Assert.Equal(
            "unit/91%402025-07-01/dossiers.pdf?lang=en&as-of=2026-02-28T17:00&from=2026-01-01&measure=open",
            page.QuerySelector("[data-testid=export-dossiers] a")!.GetAttribute("href"));
        Assert.Empty(wall.QuerySelectorAll("a[download]"));
    }

    [Fact]
    public async Task All_dossiers_are_asked_for_at_once_for_the_moment_and_range_of_the_figure_and_only_what_the_screen_shows_is_written()
    {
        DossierQuestion? asked = null;
        await using var site = await Site.OpenAsync(feed => feed.With(Some.Province(), Some.Commune(0)).DossierPages = question =>
        {
            asked ??= question;
            return new(question.AsOf!.Value, question.Measure, 3, [Dossier(Attack), Dossier("2") with { DaysLate = 12 }]) { WithoutDossiers = 1 };
        });
        var (_, bytes) = await GetAsync(site, "/unit/91/dossiers.csv?measure=openOverdue&as-of=2026-02-28T17:00");
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n");
        var (_, page) = await site.GetAsync("/unit/91?measure=openOverdue&as-of=2026-02-28T17:00");

        Assert.Equal((0, 250_000), (asked!.Skip, asked.Take));
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 17, 0, 0, TimeSpan.FromHours(7)), asked.AsOf);
        Assert.StartsWith("\"'=HYPERLINK(\"\"http://x\"\")\",Phường Long Xuyên,,,tại quầy,2026-03-02T14:32:07+07:00,2026-03-06,2026-03-09,,,,3,,2026-02-28T17:00:00+07:00,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",đang quá hạn (openOverdue),3,", lines[1], StringComparison.Ordinal);
        var shown = page.QuerySelectorAll("#dossiers thead th").Select(cell => cell.TextContent);
        var own = "Cách tính hạn,Kết quả,Số liệu vào lúc,Tính từ,Đến,Chỉ số,Tổng số,Báo cáo của,Bộ định nghĩa".Split(',');
        Assert.Empty(lines[0].Split(',').Except(shown.Concat(own), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Numbers_of_a_unit_never_heard_from_are_empty_and_not_zero()
    {
        await using var site = await Site.OpenAsync(feed =>
            feed.With(Some.Province()).Overviews = (unit, asOf) => Some.Reading(unit, asOf, 0, Some.Trust(heard: false)));
        var (_, unit) = await GetAsync(site, "/unit/91/report.csv");
        var (_, overview) = await GetAsync(site, "/wall/91/overview.csv");

        Assert.Contains("Tỷ lệ,\"đúng hạn theo ngày hẹn, trên hồ sơ đã xong\",onTimeByDate,,,,,2026", Encoding.UTF8.GetString(unit), StringComparison.Ordinal);
        Assert.Contains("Đang quá hạn,\"chưa xong, đã qua ngày hẹn\",,hồ sơ,,,,,", Encoding.UTF8.GetString(overview), StringComparison.Ordinal);
    }

    private static string Beginning(string address) => address.Contains(".pdf", StringComparison.Ordinal) ? "%PDF"
        : address.Contains(".xlsx", StringComparison.Ordinal) ? "PK\u0003\u0004"
        : "\u00EF\u00BB\u00BF";

    private static DossierRow Dossier(string number) =>
        new(Some.Commune(0).Key, number, "", "", "desk", Some.Monday, new(2026, 3, 6), new(2026, 3, 9), null, null, 3, [], 1);

    private static async Task<(HttpResponseMessage Answer, byte[] Bytes)> GetAsync(Site site, string address)
    {
        var answer = await site.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
