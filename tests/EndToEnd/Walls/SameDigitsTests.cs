using System.Globalization;
using System.Text.Json;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

public sealed class SameDigitsTests(Chromium chromium)
{
    [Fact]
    public async Task An_accepted_event_is_on_the_wall_on_the_unit_page_and_in_the_interface_with_the_same_digits()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 5, late: false);
        await server.Intake.ResolveAsync("B", "late", 2, late: true);
        await using var glass = await chromium.OpenAsync(server);
        await glass.OpenWallAsync("/wall/H?scenes=overview");
        await Expect(glass.Figure("overdue")).ToHaveTextAsync("0");

        await server.Intake.ReceiveAsync("C", "forgotten", daysAgo: 8, dueInDays: -2);
        await Expect(glass.Figure("overdue")).ToHaveTextAsync("1");

        var figures = await server.Intake.FiguresAsync("H");
        var onTime = figures.GetProperty("rates").GetProperty("onTimeByDate");
        Assert.Equal(1, Measure(figures, "openOverdue"));
        Assert.Equal((5, 7), (onTime.GetProperty("part").GetInt32(), onTime.GetProperty("whole").GetInt32()));
        await Expect(glass.Figure("on-time")).ToHaveTextAsync(Vietnamese(onTime));
        await Expect(glass.Figure("today-received")).ToHaveTextAsync("0");

        await glass.Page.GotoAsync("/unit/H");
        await Expect(glass.Page.GetByTestId("measure-openOverdue").GetByRole(AriaRole.Cell).GetByRole(AriaRole.Link)).ToHaveTextAsync("1");
        await Expect(glass.Page.GetByTestId("measure-received").GetByRole(AriaRole.Cell).GetByRole(AriaRole.Link)).ToHaveTextAsync(Measure(figures, "received").ToString(CultureInfo.InvariantCulture));
        await Expect(glass.Page.GetByTestId("rate-onTimeByDate").GetByRole(AriaRole.Cell)).ToHaveTextAsync([Vietnamese(onTime), "5", "7"]);
    }

    [Fact]
    public async Task Two_screens_on_one_view_show_the_same_event()
    {
        await using var server = await SomeUnits.ServeAsync();
        await using var one = await chromium.OpenAsync(server);
        await using var other = await chromium.OpenAsync(server);
        await one.OpenWallAsync("/wall/H?scenes=overview&theme=night");
        await other.OpenWallAsync("/wall/H?scenes=overview&theme=day");

        await server.Intake.ResolveAsync("A", "timely", 3, late: false);

        await Expect(one.Figure("today-resolved")).ToHaveTextAsync("3");
        await Expect(other.Figure("today-resolved")).ToHaveTextAsync("3");
    }

    [Fact]
    public async Task Units_that_are_too_few_to_be_ranked_are_listed_with_their_figures_as_soon_as_they_are_heard()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ResolveAsync("A", "timely", 4, late: false);
        await server.Intake.ResolveAsync("B", "timely", 3, late: false);
        await using var glass = await chromium.OpenAsync(server);
        await glass.OpenWallAsync("/wall/H?scenes=ranking");
        var names = glass.Page.GetByRole(AriaRole.Rowheader);
        await Expect(names).ToHaveTextAsync(["Xã An", "Xã Bình"]);
        await Expect(glass.Page.Locator("tbody .rank")).ToHaveTextAsync([Say.Nothing, Say.Nothing]);
        await Expect(glass.Page.Locator("tbody .rate")).ToHaveTextAsync(["100,00", "100,00"]);

        await server.Intake.ResolveAsync("A", "late", 4, late: true);

        await Expect(glass.Page.Locator("tbody .rate")).ToHaveTextAsync(["50,00", "100,00"]);
        await server.Intake.ResolveAsync("C", "timely", 1, late: false);
        await Expect(names).ToHaveTextAsync(["Xã An", "Xã Bình", "Xã Cẩm"]);
    }

    private static long Measure(JsonElement figures, string name) => figures.GetProperty("measures").GetProperty(name).GetInt64();

    private static string Vietnamese(JsonElement rate) => rate.GetProperty("text").GetString()!.Replace('.', ',');
}
