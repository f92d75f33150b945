using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

public sealed class RotatingWallTests(Chromium chromium)
{
    [Fact]
    public async Task Each_scene_stays_as_long_as_the_address_says_and_the_foot_tells_what_comes_next()
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await OpenAsync(site, "scenes=overview:60,ranking:300,plan&dwell=600");
        await Expect(Next(glass)).ToContainTextAsync("tiếp: Xếp hạng");

        await glass.Page.Clock.RunForAsync(40_000);
        await Expect(Body(glass)).ToHaveAttributeAsync("data-scene", "overview");
        await glass.Page.Clock.RunForAsync(25_000);
        await Expect(Body(glass)).ToHaveAttributeAsync("data-scene", "ranking");
        await Expect(Title(glass)).ToHaveTextAsync("Xếp hạng đúng hạn");
        await glass.Page.Clock.RunForAsync(200_000);
        await Expect(Body(glass)).ToHaveAttributeAsync("data-scene", "ranking");
        await Expect(Next(glass)).ToContainTextAsync("tiếp: Kế hoạch");
        await glass.Page.Clock.RunForAsync(110_000);
        await Expect(Title(glass)).ToHaveTextAsync("Kế hoạch");
    }

    [Fact]
    public async Task Keys_lead_on_and_back_and_hold_a_scene_and_so_does_a_button()
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await OpenAsync(site, "scenes=overview,plan,map&dwell=60");

        await glass.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Title(glass)).ToHaveTextAsync("Kế hoạch");
        await glass.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
        await glass.Page.Keyboard.PressAsync("PageUp");
        await Expect(Title(glass)).ToHaveTextAsync("Bản đồ tải");

        await glass.Page.Keyboard.PressAsync("h");
        await Expect(Next(glass)).ToHaveTextAsync("giữ cảnh");
        await glass.Page.Clock.RunForAsync(300_000);
        await Expect(Title(glass)).ToHaveTextAsync("Bản đồ tải");

        var hold = glass.Page.GetByRole(AriaRole.Button);
        await Expect(hold).ToHaveAttributeAsync("aria-pressed", "true");
        await hold.FocusAsync();
        await glass.Page.Keyboard.PressAsync("Enter");
        await Expect(hold).ToHaveAttributeAsync("aria-pressed", "false");
        await glass.Page.Clock.RunForAsync(61_000);
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
    }

    [Fact]
    public async Task A_new_hotspot_comes_to_the_front_for_one_dwell_says_why_goes_back_and_never_comes_again()
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await OpenAsync(site, "scenes=overview:3000,plan:3000&dwell=60");
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");

        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5));
        await Expect(Why(glass)).ToHaveTextAsync("Điểm nóng mới: Phường Rạch Giá: trễ nhiều hơn nhóm");
        await Expect(Title(glass)).ToHaveTextAsync("Điểm nóng");
        await Expect(Next(glass)).ToContainTextAsync("trở lại: Tổng quan");

        await glass.Page.Clock.RunForAsync(61_000);
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
        await Expect(Why(glass)).ToBeHiddenAsync();
        await glass.Page.Clock.RunForAsync(120_000);
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
        await glass.Page.ReloadAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await glass.Page.Clock.RunForAsync(30_000);
        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");

        // Another one is another matter, and one that is taken care of is none.
        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5), SomeJudged.Line(6), SomeJudged.Line(7, state: "acknowledged"));
        await Expect(Why(glass)).ToContainTextAsync("Phường Hà Tiên");
    }

    [Fact]
    public async Task What_was_there_before_a_screen_was_is_not_new()
    {
        await using var site = await DrivenSite.OpenAsync();
        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5));
        await using var glass = await OpenAsync(site, "scenes=overview:3000,plan:3000");

        await glass.Page.Clock.RunForAsync(30_000);

        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
        await Expect(Why(glass)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("&interrupt=off", false)]
    [InlineData("", true)]
    public async Task A_scene_that_is_held_and_a_screen_that_is_told_so_are_not_interrupted(string address, bool isHeld)
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await OpenAsync(site, $"scenes=overview:3000,hotspots:3000{address}");
        if (isHeld)
            await glass.Page.Keyboard.PressAsync("h");

        site.Judgements.Found = SomeJudged.Hotspots(SomeJudged.Line(5));
        // The scene of hotspots in another page says when the news is out.
        await using var other = await chromium.OpenAsync(site.Address);
        await other.OpenWallAsync("/wall/91?scenes=hotspots");
        await Expect(other.Page.Locator(".hotspot")).ToHaveCountAsync(1);
        await glass.Page.Clock.RunForAsync(30_000);

        await Expect(Title(glass)).ToHaveTextAsync("Tỉnh An Giang");
        if (isHeld)
        {
            await glass.Page.Keyboard.PressAsync("h");
            await Expect(Title(glass)).ToHaveTextAsync("Điểm nóng");
        }
    }

    [Fact]
    public async Task By_default_all_scenes_turn_but_those_for_which_there_is_nothing()
    {
        await using var site = await DrivenSite.OpenAsync(feed => feed.TaskPages = _ => SomePlans.None);
        site.Feed.Overviews = (unit, asOf) => Some.Reading(unit, asOf);
        await using var glass = await OpenAsync(site, "dwell=60");
        await Expect(glass.Page.Locator(".scenes a")).ToHaveCountAsync(7);
        await Expect(glass.Page.Locator(".scenes a:visible")).ToHaveCountAsync(6);

        var seen = new List<string>();
        for (var turn = 0; turn < 6; turn++)
        {
            await glass.Page.Keyboard.PressAsync("ArrowRight");
            seen.Add(await Body(glass).GetAttributeAsync("data-scene") ?? "");
        }

        Assert.Equal(["ranking", "hotspots", "map", "indices", "coverage", "overview"], seen);
    }

    [Fact]
    public async Task The_overviews_of_the_units_below_are_shown_in_turn()
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await OpenAsync(site, "scenes=overview:60&units=children");

        foreach (var name in new[] { "Phường Châu Đốc", "Phường Long Xuyên", "Xã Thoại Sơn", "Tỉnh An Giang" })
        {
            await Expect(Next(glass)).ToContainTextAsync(name == "Tỉnh An Giang" ? "Tổng quan" : name);
            await glass.Page.Clock.RunForAsync(61_000);
            await Expect(Title(glass)).ToHaveTextAsync(name);
        }
    }

    [Fact]
    public async Task A_wall_that_turned_a_thousand_times_has_no_more_timers_and_listeners_than_at_first()
    {
        await using var site = await DrivenSite.OpenAsync();
        await using var glass = await chromium.OpenAsync(site.Address);
        await glass.Page.AddInitScriptAsync(Count);
        await glass.Page.Clock.InstallAsync();
        await glass.OpenWallAsync("/wall/91?scenes=overview:5,ranking:5,plan:5,map:5&units=children");
        // Keys turn it without the time that would make the line to the server look dead.
        await TurnAsync(glass, 20);
        var before = await glass.Page.EvaluateAsync<int[]>("() => window.counted()");

        await TurnAsync(glass, 1_000);

        var after = await glass.Page.EvaluateAsync<int[]>("() => window.counted()");
        Assert.Equal(before, after);
        Assert.Empty(glass.Complaints);
    }

    // How many timers run that ring again and again, and how many listeners there are. The clock is installed before and is what is wrapped.
    private const string Count = """
        (() => {
          const intervals = new Set();
          let listeners = 0;
          const [set, clear, add, remove] = [window.setInterval, window.clearInterval, EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener];
          window.setInterval = (...all) => { const id = set(...all); intervals.add(id); return id; };
          window.clearInterval = id => { intervals.delete(id); clear(id); };
          EventTarget.prototype.addEventListener = function (...all) { listeners++; return add.apply(this, all); };
          EventTarget.prototype.removeEventListener = function (...all) { listeners--; return remove.apply(this, all); };
          window.counted = () => [intervals.size, listeners];
        })();
        """;

    // Presses the key so many times, and lets the page breathe now and then: what it was told to do later, it does.
    private const string Turn = """
        async times => {
          for (let i = 0; i < times; i++) {
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
            if (i % 50 === 0) await fetch('/_parlive/mark.svg');
          }
        }
        """;

    private static async Task TurnAsync(Glass glass, int times) => await glass.Page.EvaluateAsync(Turn, times);

    private async Task<Glass> OpenAsync(DrivenSite site, string rotation)
    {
        var glass = await chromium.OpenAsync(site.Address);
        await glass.Page.Clock.InstallAsync();
        await glass.OpenWallAsync($"/wall/91?{rotation}");
        return glass;
    }

    private static ILocator Body(Glass glass) => glass.Page.Locator("body");

    private static ILocator Title(Glass glass) => glass.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Next(Glass glass) => glass.Page.Locator("#next");

    private static ILocator Why(Glass glass) => glass.Page.Locator("#why");
}
