using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class IndicesTests
{
    [Fact]
    public async Task An_index_is_read_with_its_value_rank_target_and_movement()
    {
        var screen = await Screen.IndicesAsync(SomePlans.Indices());

        Assert.Equal(
            "PAR IndexChỉ số cải cách hành chính (PAR Index) 86,15/1002023, +0,95 14/34lên 6 bậc ≥ 89 · hạng ≤ 10cho 2026 2021–2023",
            screen.Part("index-PAR").Words());
        Assert.Equal("so với 2021", screen.Part("index-PAR").QuerySelector(".value p")!.GetAttribute("title"));
        Assert.Equal("ĐBSCL 6/34", screen.Part("index-PAR").QuerySelectorAll(".value p")[1].GetAttribute("title"));
    }

    [Fact]
    public async Task A_target_that_was_missed_is_marked_by_shape_and_word()
    {
        var screen = await Screen.IndicesAsync(SomePlans.Indices());

        Assert.Equal("cần theo dõi", screen.Part("index-PAR").QuerySelector(".mark")!.GetAttribute("aria-label"));
        Assert.Null(screen.Part("index-766").QuerySelector(".mark"));
    }

    [Fact]
    public async Task A_year_that_nobody_published_is_a_gap_in_the_line()
    {
        var screen = await Screen.IndicesAsync(SomePlans.Indices());

        Assert.Equal(2, screen.Part("index-PAR").QuerySelectorAll("polyline").Length);
        Assert.Single(screen.Part("index-766").QuerySelectorAll("polyline"));
    }

    [Fact]
    public async Task The_live_score_stands_beside_with_the_name_of_its_formula_and_what_nobody_knows()
    {
        var screen = await Screen.IndicesAsync(SomePlans.Indices(), "en");

        Assert.Equal("in 03/2026", screen.Part("live-score").QuerySelector(".name p")!.Words());
        Assert.EndsWith("35.9 60 of 100 points known so farrated from Weak to FairQuyết định 766/QĐ-TTg ngày 23/6/2022, version 1", screen.Part("live-score").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_an_index_are_no_rows()
    {
        var screen = await Screen.IndicesAsync(SomePlans.Indices());

        Assert.Equal(["index-PAR", "index-766"], screen.QuerySelectorAll("section.index:not(.live-score)").Select(row => row.GetAttribute("data-f")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nothing_published_is_said_in_words()
    {
        var indices = SomePlans.Indices();

        var none = await Screen.IndicesAsync(indices with { Series = [], Live = indices.Live with { NotKnown = 100, Live = 0 } });
        var waiting = await Screen.IndicesAsync(null);

        Assert.Equal("Chưa có chỉ số nào được công bố cho đơn vị này.", none.QuerySelector("main")!.Words());
        Assert.Equal("Đang chờ tin về các chỉ số.", waiting.QuerySelector("main")!.Words());
    }
}
