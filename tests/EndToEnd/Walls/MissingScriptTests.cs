using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>A page came over a broken line and its script did not: nobody stands there to load it again.</summary>
public sealed class MissingScriptTests(Chromium chromium)
{
    [Fact]
    public async Task A_wall_without_its_script_looks_old_by_itself_loads_itself_anew_and_then_stays()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var glass = await chromium.OpenAsync(server);
        var isCut = true;
        await glass.Page.RouteAsync("**/wall.js*", route => isCut ? route.AbortAsync() : route.ContinueAsync());

        await glass.Page.GotoAsync("/wall/H?scenes=overview");
        // The style sheet counts by itself; a machine that is busy may paint later, but not before.
        var said = glass.Page.Locator(".late.unwatched");
        Assert.Equal("4.2s", await said.EvaluateAsync<string>("said => getComputedStyle(said).animationDelay"));
        await Expect(said).ToHaveCSSAsync("visibility", "visible");

        isCut = false;
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
        await Expect(glass.Page.Locator(".late.unwatched")).ToBeHiddenAsync();
        await glass.Page.EvaluateAsync("() => { window.isTheSame = true; }");
        await glass.Page.WaitForFunctionAsync("() => performance.now() > 22_000", null, new() { Timeout = 60_000 });

        Assert.True(await glass.Page.EvaluateAsync<bool>("() => window.isTheSame === true"));
        await Expect(glass.Line).ToHaveTextAsync(Say.Live);
    }
}
