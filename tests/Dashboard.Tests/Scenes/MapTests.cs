using ParLive.Dashboard.Maps;
using ParLive.Dashboard.Tests.Feeds;
using ParLive.Testing;

namespace ParLive.Dashboard.Tests.Scenes;

public sealed class MapTests
{
    [Fact]
    public async Task A_tile_leads_to_its_unit_and_says_all_of_it_in_words()
    {
        var screen = await Screen.MapAsync(Map(Some.Row(1, 0, overdue: 51)), "en");

        var tile = screen.Part("tile-30000@2025-07-01");
        Assert.Equal("unit/30000%402025-07-01?lang=en", tile.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Commune 1 240 open dossiers, 51 overdue, act", tile.QuerySelector("a")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task States_differ_by_shape_and_the_legend_has_their_words()
    {
        var silent = Some.Row(null, 3, 0, 0, 0) with { Feed = "lost", LastAccepted = null, Open = 0 };

        var screen = await Screen.MapAsync(Map(Some.Row(1, 0), Some.Row(2, 1, overdue: 14), Some.Row(3, 2, overdue: 50), silent));

        Assert.Null(screen.Part("tile-30000@2025-07-01").QuerySelector("path"));
        Assert.Equal("hollow", screen.Part("tile-30001@2025-07-01").QuerySelector("path")!.ClassName);
        Assert.Equal("filled", screen.Part("tile-30002@2025-07-01").QuerySelector("path")!.ClassName);
        Assert.NotNull(screen.Part("tile-30003@2025-07-01").QuerySelector(".hatching"));
        Assert.StartsWith("1 cần xử lý 1 cần theo dõi 1 im lặng", screen.Part("legend").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_never_heard_from_has_no_number_that_looks_like_no_load()
    {
        var screen = await Screen.MapAsync(Map(Some.Row(null, 3, 0, 0, 0) with { Feed = "lost", LastAccepted = null, Open = 0 }));

        Assert.Equal("—", screen.Part("tile-30003@2025-07-01").QuerySelector(".numbers")!.Words());
        Assert.Contains("— hồ sơ đang mở", screen.Part("tile-30003@2025-07-01").QuerySelector("a")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marked_unit_without_room_for_its_name_is_named_in_the_legend()
    {
        var rows = Enumerable.Range(0, 40).Select(number => Some.Row(number + 1, number, overdue: number == 39 ? 50 : 0, name: $"Phường {number} Phước Vĩnh An Trường Thạnh") with { Open = number == 39 ? 1 : 900 }).ToArray();

        var screen = await Screen.MapAsync(Map(rows), letter: 40);

        Assert.Null(screen.Part("tile-30039@2025-07-01").QuerySelector("text:not(.numbers)"));
        Assert.Contains("Phường 39", screen.Part("legend").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Đang chờ số liệu đầu tiên.")]
    [InlineData(true, "Không có đơn vị trực thuộc nào để vẽ.")]
    public async Task Nothing_to_draw_is_said_in_words(bool known, string words)
    {
        var screen = await Screen.MapAsync(known ? Map() : null);

        Assert.Equal(words, screen.QuerySelector("main")!.Words());
    }

    [Fact]
    public async Task A_name_in_a_tile_is_only_ever_text()
    {
        var screen = await Screen.MapAsync(Map(Some.Row(1, 0, name: "<script>x</script>")));

        Assert.Null(screen.QuerySelector("script"));
        Assert.Null(screen.QuerySelector("[style]"));
    }

    private static MapReading Map(params IReadOnlyList<Grains.Contracts.BoardRow> rows) =>
        new MapLayouts(new ManualClock(Some.Monday)).Place("H", [.. rows.Select(row => new MapUnit(row, row.Open))]);
}
