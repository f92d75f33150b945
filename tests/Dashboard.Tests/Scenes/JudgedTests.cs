using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class JudgedTests
{
    [Fact]
    public async Task A_hotspot_says_who_what_how_much_since_when_and_who_has_it_in_hand()
    {
        var screen = await Screen.HotspotsAsync(SomeJudged.Hotspots(SomeJudged.Line(5), SomeJudged.Line(10, "oldest", "acknowledged", ("calendarDays", 58), ("workingDays", 41)) with { Dossier = "H13-7" }));

        var entries = screen.QuerySelectorAll(".hotspot");
        Assert.StartsWith("Phường Rạch Giá 214 hồ sơ bị quá hạn trong 860 hồ sơ đến hạn; các đơn vị cùng nhóm thường 69", entries[0].Words(), StringComparison.Ordinal);
        Assert.EndsWith("chưa ai nhận", entries[0].Words(), StringComparison.Ordinal);
        Assert.Contains("58 ngày hồ sơ H13-7 trễ lâu nhất, quá 41 ngày làm việc", entries[1].Words(), StringComparison.Ordinal);
        Assert.EndsWith("Văn phòng UBND đã nhận", entries[1].Words(), StringComparison.Ordinal);
        Assert.Equal("cần xử lý", entries[0].QuerySelector(".mark")!.GetAttribute("aria-label"));
        Assert.Equal("cần theo dõi", entries[1].QuerySelector(".mark")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task No_hotspot_is_said_in_words_with_the_moment_of_the_review_and_never_before_one()
    {
        var none = await Screen.HotspotsAsync(SomeJudged.Hotspots(), "en");
        var waiting = await Screen.HotspotsAsync(SomeJudged.Hotspots() with { ReviewedAt = null }, "en");

        Assert.StartsWith("No hotspot is open, as of the review at", none.Part("nothing").Words(), StringComparison.Ordinal);
        Assert.StartsWith("Nothing has been looked for yet", waiting.Part("nothing").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_that_fail_together_are_one_line()
    {
        var group = SomeJudged.Line(0, "group", "active", ("observed", 12)) with { Units = 12, OfUnits = 14, Name = "Huyện A", NameEn = "A district", Worst = "Xã B", WorstEn = "B commune" };

        var screen = await Screen.HotspotsAsync(SomeJudged.Hotspots(group), "en");

        Assert.StartsWith("12 of 14 units of A district 12 units became hotspots together; the worst is B commune", screen.QuerySelector(".hotspot")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hotspot_of_a_silent_unit_says_that_nobody_knows_whether_it_is_over()
    {
        var screen = await Screen.HotspotsAsync(SomeJudged.Hotspots(SomeJudged.Line(5) with { IsSilent = true }), "en");

        Assert.Contains("feed lost, nobody knows whether it is over", screen.QuerySelector(".hotspot")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_counts_every_state_and_names_who_is_silent()
    {
        var screen = await Screen.CoverageAsync(SomeJudged.Feeds(
            new("a", "Xã Tri Tôn", "Tri Tôn commune", "mot-cua", "late", Some.Monday, 1.5), new("b", "Xã An Cư", "An Cư commune", "", "lost", null, 0)));

        Assert.Equal("Đang gửi 30 Im lặng như thường 2 Chậm 1 Mất tín hiệu 1", string.Join(' ', screen.Part("states").QuerySelectorAll("dt, dd").Select(part => part.Words())));
        Assert.Equal(["Xã Tri Tôn Chậm 02/03/2026 14:32 1,5 giờ làm việc", "Xã An Cư Mất tín hiệu chưa từng gửi —"], screen.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToArray());
    }
}
