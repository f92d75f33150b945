using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class PlanTests
{
    [Fact]
    public async Task What_is_done_stands_beside_what_should_be_done_by_today_and_beside_what_slips_and_is_overdue()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan());

        Assert.Equal("Đã xong28/35 Hôm nay phải xong31 Đang làm4 Chậm1 Quá hạn2", screen.Part("states").Words());
        Assert.Equal("cần theo dõi, cần xử lý", string.Join(", ", screen.Part("states").QuerySelectorAll(".mark").Select(mark => mark.GetAttribute("aria-label"))));
        Assert.Contains("05/KH-UBND, 2026", screen.Part("head").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Areas_that_need_eyes_come_first_and_each_leads_to_the_unit()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(), "en");

        Assert.Equal(
            ["Procedures 8/12 10 0 2", "Institutions 8/10 9 1 0", "Organisation 12/13 13 0 0"],
            screen.QuerySelectorAll("tbody tr").Select(row => row.Words()), StringComparer.Ordinal);
        Assert.All(screen.QuerySelectorAll("tbody a"), link => Assert.Equal("unit/91%402025-07-01?lang=en", link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_task_is_named_with_its_unit_and_how_late_or_how_far_behind_it_is()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(content: "Số hóa sổ hộ tịch"));

        Assert.Equal(
            [
                "Phường Long Xuyên trễ 40 ngàySố hóa sổ hộ tịch", "Phường Châu Đốc trễ 39 ngàySố hóa sổ hộ tịch", "Xã Thoại Sơn chậm 42 điểmSố hóa sổ hộ tịch",
            ],
            screen.QuerySelectorAll(".hotspot").Select(task => task.Words()), StringComparer.Ordinal);
        Assert.Equal("unit/30000%402025-07-01", screen.QuerySelector(".hotspot a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Where_there_is_no_room_for_all_tasks_one_that_slips_is_still_named_and_the_rest_is_counted()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(overdue: 20, slipping: 3));

        var tasks = screen.QuerySelectorAll(".hotspot");
        Assert.Contains("chậm", tasks[^1].Words(), StringComparison.Ordinal);
        Assert.Equal($"và {23 - tasks.Length} nhiệm vụ khác", screen.Part("beside").Words());
    }

    [Fact]
    public async Task What_recurs_and_what_lags_by_less_than_a_report_does_not_slip()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(overdue: 0, slipping: 0));

        Assert.Equal("Không nhiệm vụ nào quá hạn, và không nhiệm vụ nào chậm hơn mức phải đạt từ 20 điểm phần trăm.", screen.Part("no-tasks").Words());
    }

    [Theory]
    [InlineData(false, "Đang chờ tin về kế hoạch.")]
    [InlineData(true, "Chưa có nhiệm vụ nào của kế hoạch được giao, nên chưa có gì để theo dõi.")]
    public async Task No_plan_is_said_in_words_and_never_as_zeros(bool known, string words)
    {
        var screen = await Screen.PlanAsync(known ? SomePlans.None : null);

        Assert.Equal(words, screen.QuerySelector("main")!.Words());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task A_task_is_only_ever_text(string content)
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(content: content));

        Assert.Equal(content, screen.QuerySelector(".hotspot p")!.GetAttribute("title"));
        Assert.Null(screen.QuerySelector("script"));
    }

    [Fact]
    public async Task From_far_away_a_task_and_its_unit_stand_on_one_line()
    {
        var screen = await Screen.PlanAsync(SomePlans.Plan(overdue: 9), letter: 50);

        Assert.All(screen.QuerySelectorAll(".hotspot"), task => Assert.Null(task.QuerySelector("p")));
        Assert.NotNull(screen.QuerySelector(".hotspot .content"));
    }
}
