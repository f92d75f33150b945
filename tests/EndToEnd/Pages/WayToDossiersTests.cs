using ParLive.EndToEnd.Looks;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Pages;

/// <summary>A figure on the wall can be followed to what it is made of.</summary>
public sealed class WayToDossiersTests(Chromium chromium, DemoProvince demo) : IClassFixture<DemoProvince>
{
    [Fact]
    public async Task From_a_row_on_the_wall_to_the_dossiers_behind_its_worst_figure_are_two_activations()
    {
        await using var glass = await chromium.OpenAsync(demo.Server);
        await glass.Page.GotoAsync("/wall/MP?scenes=ranking&kind=ward");
        var worst = glass.Page.Locator(".board tbody tr .name a").Last;
        await Expect(worst).ToBeVisibleAsync();

        await worst.ClickAsync();
        var late = glass.Page.GetByTestId("measure-resolvedLate").Locator("td a");
        var count = await late.InnerTextAsync();
        await late.ClickAsync();

        await Expect(glass.Page.Locator("#dossiers")).ToBeInViewportAsync();
        await Expect(glass.Page.GetByTestId("dossiers-total")).ToContainTextAsync($"{count} hồ sơ");
        Assert.Equal(Math.Min(50, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)), await glass.Page.Locator("#dossiers tbody tr").CountAsync());
    }

    [Fact]
    public async Task The_same_way_can_be_gone_by_keyboard_alone_and_what_has_the_focus_is_seen()
    {
        await using var glass = await chromium.OpenAsync(demo.Server);
        await glass.Page.GotoAsync("/wall/MP?scenes=ranking&kind=ward");
        await Expect(glass.Page.Locator(".board tbody tr .name a").First).ToBeVisibleAsync();

        await TabToAsync(glass, ".board tbody .name a");
        Assert.NotEqual("none", await glass.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"), StringComparer.Ordinal);
        await glass.Page.Keyboard.PressAsync("Enter");
        await glass.Page.WaitForURLAsync("**/unit/**");
        await TabToAsync(glass, "[data-testid=measure-resolvedLate] td a");
        Assert.NotEqual("none", await glass.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"), StringComparer.Ordinal);
        await glass.Page.Keyboard.PressAsync("Enter");

        await Expect(glass.Page.Locator("#dossiers")).ToBeInViewportAsync();
    }

    private static async Task TabToAsync(Glass glass, string target)
    {
        for (var press = 0; press < 400; press++)
        {
            await glass.Page.Keyboard.PressAsync("Tab");
            if (await glass.Page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) ?? false", target))
                return;
        }

        Assert.Fail($"The focus never came to {target}.");
    }
}
