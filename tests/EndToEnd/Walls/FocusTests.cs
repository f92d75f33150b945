using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>Who goes through a living board by keys is not thrown back to its top by every frame.</summary>
public sealed class FocusTests(Chromium chromium)
{
    [Fact]
    public async Task The_link_that_has_the_focus_keeps_it_when_its_row_is_drawn_anew_and_moves()
    {
        await using var site = await DrivenSite.OpenAsync(feed => Show(feed, [Some.Row(1, 0), Some.Row(2, 1), Some.Row(3, 2)]));
        await using var glass = await chromium.OpenAsync(site.Address);
        await glass.OpenWallAsync("/wall/91?scenes=ranking");
        var rows = glass.Page.Locator(".board tbody tr");
        var second = rows.Nth(1).GetByRole(AriaRole.Link);
        var name = await second.InnerTextAsync();
        await second.FocusAsync();

        Show(site.Feed, [Some.Row(1, 0), Some.Row(2, 2), Some.Row(3, 1, overdue: 17)]);
        site.Feed.Say(Some.Province().Key);

        await Expect(rows.Nth(2)).ToContainTextAsync("17");
        await Expect(glass.Page.Locator(":focus")).ToHaveTextAsync(name);
    }

    private static void Show(FakeFeed feed, IReadOnlyList<Grains.Contracts.BoardRow> rows) => feed.Boards = (unit, asOf) => Some.Board(unit, asOf, rows);
}
