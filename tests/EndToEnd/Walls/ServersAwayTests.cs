using System.Globalization;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>A server that stands still, dies, or comes back as another build, and the walls in front of it.</summary>
[Collection(Alone.Name)]
public sealed class ServersAwayTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact]
    public async Task A_server_that_stands_still_and_one_that_is_killed_leave_no_figure_that_looks_fresh_and_the_wall_comes_back_by_itself()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ReceiveAsync("A", "before", daysAgo: 8, dueInDays: -2);
        using var door = new SemaphoreSlim(1);
        await using var wall = await Watched.HangAsync(chromium, server, door);
        await wall.OpenAsync();

        var paused = await wall.ThroughAsync(server.PauseAsync, server.GoOnAsync, TimeSpan.FromSeconds(15));
        var killed = await wall.ThroughAsync(server.KillAsync, server.StartAgainAsync, TimeSpan.FromSeconds(6));

        foreach (var (name, seen) in new[] { ("stands still", paused), ("is killed and started again", killed) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the server {name} | {seen.Oldest / 1000:0.00} | {seen.FreshAgain / 1000:0.00} |"));
            Assert.True(seen.SaidSo);
            Assert.InRange(seen.Oldest, 0, 5_000);
            Assert.Equal((1, 1, 1), (seen.Shown, seen.Before, seen.After));
        }
    }

    [Fact]
    public async Task A_wall_whose_server_comes_back_as_another_build_loads_itself_anew_and_is_fresh()
    {
        await using var old = await DrivenSite.OpenAsync(build: "000000000001");
        await using var line = FaultyLine.To(old.Address);
        await using var glass = await chromium.OpenAsync(line.Address, 1280, 720);
        await glass.Page.AddInitScriptAsync(await Watched.ScriptAsync("seen.js"));
        await glass.OpenWallAsync("/wall/91?scenes=overview");
        await using var other = await DrivenSite.OpenAsync(build: "000000000002");

        line.Cut();
        line.LeadTo(other.Address);
        await Expect(glass.Page.Locator("#late")).ToBeVisibleAsync();
        var over = Watched.Now;
        line.Restore();

        await Expect(glass.Page.Locator("body")).ToHaveAttributeAsync("data-build", "000000000002");
        await glass.Page.WaitForFunctionAsync("since => window.seen?.again(since)", over);
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await Expect(glass.Page.Locator("#late")).ToBeHiddenAsync();
        var again = await glass.Page.EvaluateAsync<double>("since => seen.again(since)", over) - over;
        var oldest = await glass.Page.EvaluateAsync<double>("() => seen.oldest");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| another build | {oldest / 1000:0.00} | {again / 1000:0.00} |"));
        Assert.InRange(oldest, 0, 5_000);
    }
}
