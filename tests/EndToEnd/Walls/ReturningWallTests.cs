using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

[Collection(Alone.Name)]
public sealed class ReturningWallTests(Chromium chromium)
{
    private const string Overview = "/wall/H?scenes=overview";

    [Fact]
    public async Task A_wall_left_open_comes_back_by_itself_when_its_server_was_killed_and_started_again()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "before", 2, late: false);
        await using var glass = await chromium.OpenAsync(server);
        await glass.OpenWallAsync(Overview);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");

        await server.KillAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Lost);
        await server.StartAgainAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");
        await server.Intake.ResolveAsync("A", "after", 1, late: false);

        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("3");
        await Expect(glass.Page.Locator("#late")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_wall_whose_server_was_away_for_ten_minutes_went_on_trying_and_is_live_soon_after_it_is_back()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "before", 2, late: false);
        await using var glass = await chromium.OpenAsync(server);
        // The page's timers and clocks are driven; the worker has its own, and watches in real time.
        await glass.Page.Clock.InstallAsync();
        await glass.OpenWallAsync(Overview);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");

        await server.KillAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Lost);
        for (var minute = 0; minute < 10; minute++)
        {
            // In each of them it tries.
            await glass.Page.RunAndWaitForRequestAsync(
                () => glass.Page.Clock.RunForAsync(60_000), request => request.Url.Contains("/live/negotiate", StringComparison.Ordinal));
        }

        await Expect(glass.Line).ToHaveTextAsync(Say.Lost);
        await Expect(glass.Page.Locator("#late")).ToContainTextAsync(Say.Old);
        await Expect(glass.Page.Locator("body")).ToContainClassAsync("is-late");
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");

        await server.StartAgainAsync();
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await Expect(glass.Page.Locator("#late")).ToBeHiddenAsync();
        await server.Intake.ResolveAsync("A", "after", 1, late: false);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("3");
    }

    [Fact]
    public async Task A_wall_says_within_five_seconds_that_nothing_comes_any_more_and_keeps_its_last_figures_in_grey()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "before", 2, late: true);
        await using var glass = await chromium.OpenAsync(server);
        await glass.OpenWallAsync(Overview);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");
        await Expect(glass.Page.Locator("body")).Not.ToContainClassAsync("is-late");
        var silence = await glass.Page.EvaluateHandleAsync(Silence);
        var ink = await InkAsync(glass);

        await server.KillAsync();
        await Expect(glass.Page.Locator("#late")).ToContainTextAsync(Say.Old);

        Assert.InRange(await silence.EvaluateAsync<double>("silence => silence.said - silence.frame"), 1, 5_000);
        await Expect(glass.Figure("today-resolved")).ToHaveTextAsync("2");
        await Expect(glass.Page.Locator("body")).ToContainClassAsync("is-late");
        Assert.NotEqual(ink, await InkAsync(glass), StringComparer.Ordinal);
    }

    // Notes by the page's own clock when the last frame came and when the words appeared, so that a slow machine between test and page
    // does not count. A frame that comes always has a new time of its figures.
    private const string Silence = """
        () => {
          const silence = { frame: performance.now(), said: 0 };
          const late = document.getElementById('late');
          new MutationObserver(() => { silence.frame = performance.now(); }).observe(document.getElementById('live'), { childList: true, subtree: true });
          new MutationObserver(() => { silence.said = late.hidden ? 0 : silence.said || performance.now(); }).observe(late, { attributes: true });
          return silence;
        }
        """;

    private static Task<string> InkAsync(Glass glass) =>
        glass.Figure("on-time").EvaluateAsync<string>("figure => getComputedStyle(figure).color");
}
