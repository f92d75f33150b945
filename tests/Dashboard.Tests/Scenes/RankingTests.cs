using ParLive.Dashboard.Scenes;
using ParLive.Dashboard.Tests.Feeds;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class RankingTests
{
    [Fact]
    public async Task A_row_is_read_from_rank_to_plan()
    {
        var screen = await Screen.RankingAsync([Some.Row(1, 0, part: 979, whole: 1_000, overdue: 2)]);

        Assert.Equal("1–4 Phường Long Xuyên 97,90 2 12/14", string.Join(' ', screen.QuerySelector("tbody tr")!.Children.Select(cell => cell.Words()).Where(text => text.Length > 0)));
    }

    [Fact]
    public async Task More_units_than_rows_show_the_best_the_worst_and_how_many_stand_between()
    {
        var screen = await Screen.RankingAsync(Some.Rows(32));

        var rows = screen.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        Assert.Equal(10, rows.Count);
        Assert.StartsWith("1–4 ", rows[0], StringComparison.Ordinal);
        Assert.Equal("··· 23 đơn vị ở giữa", rows[5]);
        Assert.StartsWith("31–35 ", rows[9], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_never_heard_from_stand_beside_the_board_and_not_in_it()
    {
        var screen = await Screen.RankingAsync(Some.Rows(5, silent: 2), "en");

        Assert.Equal(5, screen.QuerySelectorAll("tbody tr").Length);
        Assert.StartsWith("Feed lost · 2 units not ranked", screen.Part("side").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_of_which_no_unit_is_heard_says_so_in_words()
    {
        var screen = await Screen.RankingAsync(Some.Rows(0, silent: 3));

        Assert.Equal("Mọi đơn vị đều mất tín hiệu nên không xếp hạng.", screen.Part("nothing").Words());
    }

    [Fact]
    public async Task A_heavy_load_is_marked_by_shape_and_word()
    {
        var screen = await Screen.RankingAsync([Some.Row(1, 0, overdue: 2), Some.Row(2, 1, overdue: 14), Some.Row(3, 2, overdue: 50)]);

        var marks = screen.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector(".mark")?.GetAttribute("aria-label"));
        Assert.Equal("không, cần theo dõi, cần xử lý", string.Join(", ", marks.Select(mark => mark ?? "không")));
    }

    [Fact]
    public async Task A_mark_stands_beside_the_name_and_colours_the_overdue_count_only_where_that_is_what_it_means()
    {
        var plan = Some.Row(1, 0, overdue: 0) with { Mark = "act" };
        var backlog = Some.Row(2, 1, overdue: 7) with { Mark = "act" };

        var screen = await Screen.RankingAsync([plan, backlog], hotspots: SomeJudged.Hotspots(
            SomeJudged.Line(0, "plan", figures: [("done", 4), ("set", 9), ("expected", 7), ("overdue", 2)]), SomeJudged.Line(1, "backlogAbovePeers")));

        Assert.NotNull(screen.Part($"row-{plan.Unit}").QuerySelector(".name .mark"));
        Assert.Equal("0", screen.Part($"row-{plan.Unit}").QuerySelector(".over:not(.meant)")!.Words());
        Assert.Equal("7", screen.Part($"row-{backlog.Unit}").QuerySelector(".over.meant")!.Words());
    }

    [Fact]
    public async Task A_name_in_a_row_is_only_ever_text()
    {
        var screen = await Screen.RankingAsync([Some.Row(1, 0, name: "<script>x</script>"), Some.Row(2, 1, name: "=cmd")]);

        Assert.Null(screen.QuerySelector("script"));
        Assert.Equal("<script>x</script> =cmd", string.Join(' ', screen.QuerySelectorAll("tbody th").Select(cell => cell.Words())));
    }

    [Fact]
    public async Task A_unit_without_a_rank_says_why_and_shows_no_dot()
    {
        var screen = await Screen.RankingAsync([Some.Row(1, 0), Some.Row(null, 1, 3, 4)]);

        var row = screen.QuerySelectorAll("tbody tr")[1];
        Assert.Equal("—", row.Children[0].Words());
        Assert.Contains("quá ít hồ sơ", row.Children[0].GetAttribute("title"), StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("circle"));
    }

    [Fact]
    public void Units_that_wait_for_their_first_result_fill_what_room_is_left()
    {
        var cut = BoardCut.Of([Some.Row(1, 0), Some.Row(null, 1, 0, 0), Some.Row(null, 2, 0, 0)], 2);

        Assert.Equal([1, null], cut.Best.Select(row => row.Rank));
        Assert.Equal(1, cut.Unranked);
    }
}
