using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class OverviewTests
{
    [Fact]
    public async Task Five_figures_are_read_in_Vietnamese()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday));

        Assert.Equal("Giải quyết đúng hạn theo ngày hẹn, 30 ngày 94,60% 35.390/37.410 hồ sơ trước 95,10 (−0,50)", screen.Part("on-time").Words());
        Assert.Equal("Đang quá hạn chưa xong, đã qua ngày hẹn 1.038 trong 9.820 đang mở trước 961 (+77)", screen.Part("overdue").Words());
        Assert.Contains("2.415", screen.Part("due-soon").Words(), StringComparison.Ordinal);
        Assert.Contains("83,40", screen.Part("online").Words(), StringComparison.Ordinal);
        Assert.Contains("Hôm nay nhận 1.284, trả 1.197", screen.Part("head").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fifth_figure_is_the_plan_with_what_should_be_done_by_today_beside_what_is()
    {
        var screen = await Screen.OverviewAsync(SomePlans.Reading(done: 28, set: 35, expected: 3_140, overdue: 2));

        Assert.Equal("Kế hoạchnhiệm vụ đã xong 28/35 hôm nay phải xong 31phải xong 312 quá hạn", screen.Part("plan").Words());
        Assert.Equal("cần theo dõi", screen.Part("plan").QuerySelector(".mark")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_unit_without_a_plan_says_so_and_shows_no_zero()
    {
        var screen = await Screen.OverviewAsync(SomePlans.Reading(done: 0, set: 0, expected: 0, overdue: 0), "en");

        Assert.Equal("Plantasks done — no task assigned yet", screen.Part("plan").Words());
        Assert.Null(screen.Part("plan").QuerySelector(".mark, .spark"));
    }

    [Fact]
    public async Task The_target_the_middle_half_of_the_peers_and_a_forecast_that_was_right_before_stand_beside_the_figures()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday), picture => picture with
        {
            Target = 98,
            Band = new PeerBand(93.8m, 96.2m, IsOfBelow: false),
            Risk = SomeJudged.Risk(),
        });

        Assert.EndsWith("mục tiêu 98 · nửa giữa nhóm 93,8–96,2", screen.Part("on-time").Words(), StringComparison.Ordinal);
        Assert.NotNull(screen.Part("on-time").QuerySelector("rect.band"));
        Assert.Contains("dự kiến trễ 2–7 (80 %)", screen.Part("due-soon").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_that_are_silent_stand_in_the_head_because_figures_without_them_are_not_the_whole()
    {
        var reading = Some.Reading(Some.Province(), Some.Monday);
        var lost = SomeJudged.Feed("lost");

        var screen = await Screen.OverviewAsync(reading, picture => picture with { Feeds = SomeJudged.Feeds(lost, lost, SomeJudged.Feed("late")) });
        var heard = await Screen.OverviewAsync(reading, picture => picture with { Feeds = SomeJudged.Feeds() });
        var alone = await Screen.OverviewAsync(Some.Reading(Some.Commune(0), Some.Monday), picture => picture with { Feeds = SomeJudged.Feeds(lost) });

        Assert.Equal(("2 mất tín hiệu, 1 chậm", "cần xử lý"), Silence(screen.Part("head").QuerySelector(".silence.act")!));
        Assert.Null(heard.QuerySelector(".silence"));
        Assert.Equal("mất tín hiệu từ 02/03/2026 11:32", alone.Part("head").QuerySelector(".silence.act")!.Words());

        static (string, string?) Silence(AngleSharp.Dom.IElement silence) => (silence.Words(), silence.QuerySelector(".mark")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("noBetter")]
    [InlineData("tooLittle")]
    public async Task A_forecast_that_was_no_better_than_the_days_left_is_not_shown(string verdict)
    {
        var risk = SomeJudged.Risk();

        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday), picture => picture with { Risk = risk with { Record = risk.Record with { Verdict = verdict } } });

        Assert.DoesNotContain("dự kiến", screen.Part("due-soon").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_in_English()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday), "en");

        Assert.StartsWith("Resolved on time by due date, 30 days 94.60%", screen.Part("on-time").Words(), StringComparison.Ordinal);
        Assert.Contains("1,038", screen.Part("overdue").Words(), StringComparison.Ordinal);
        Assert.Equal("data as of 14:32:07", screen.Part("as-of").Words());
    }

    [Fact]
    public async Task The_foot_says_how_fresh_the_figures_are_whether_they_reconcile_and_how_they_are_defined()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday));

        Assert.Equal("dữ liệu đến 14:32:07", screen.Part("as-of").Words());
        Assert.Equal("✓ đối soát khớp", screen.Part("trust").Words());
        Assert.Equal("định nghĩa ParLive 1.0", screen.Part("definitions").Words());
    }

    [Theory]
    [InlineData(false, "✗ đối soát lệch")]
    [InlineData(null, "đang đối soát")]
    public async Task What_does_not_reconcile_is_said(bool? conserved, string words)
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday, trust: Some.Trust(conserved: conserved)));

        Assert.Equal(words, screen.Part("trust").Words());
    }

    [Fact]
    public async Task A_unit_never_heard_from_never_looks_like_nothing_late()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday, overdue: 0, trust: Some.Trust(heard: false)));

        foreach (var tile in new[] { "on-time", "overdue", "due-soon", "online" })
        {
            Assert.Contains("— chưa có số liệu", screen.Part(tile).Words(), StringComparison.Ordinal);
            Assert.Null(screen.Part(tile).QuerySelector("svg"));
        }
        Assert.Null(screen.QuerySelector("[data-n='today-received']"));
    }

    [Fact]
    public async Task Before_the_first_reading_the_screen_says_that_there_are_no_figures()
    {
        var screen = await Screen.OverviewAsync(null);

        Assert.Equal("chưa có số liệu", screen.Part("as-of").Words());
    }

    [Fact]
    public async Task Days_without_a_value_are_gaps_in_the_line()
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(), Some.Monday));

        Assert.True(screen.Part("on-time").QuerySelectorAll("polyline").Length > 1);
        Assert.Single(screen.Part("overdue").QuerySelectorAll("polyline"));
    }

    [Fact]
    public async Task A_simulation_says_so_and_the_note_of_its_root_is_shown()
    {
        var unit = Some.Province(simulated: true, note: "Mỗi đơn vị là một cán bộ");

        var screen = await Screen.OverviewAsync(Some.Reading(unit, Some.Monday));

        Assert.Contains("mô phỏng", screen.Part("head").Words(), StringComparison.Ordinal);
        Assert.Contains("Mỗi đơn vị là một cán bộ", screen.Part("head").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task A_name_is_only_ever_text(string name)
    {
        var screen = await Screen.OverviewAsync(Some.Reading(Some.Province(name: name), Some.Monday));

        Assert.Equal(name, screen.QuerySelector("h1")!.TextContent);
        Assert.Null(screen.QuerySelector("script, img"));
    }
}
