using System.Globalization;
using System.Text.Json;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Walls;

/// <summary>A page that hangs can say nothing itself. What is seen is judged by pictures that the browser's compositor gives of the glass meanwhile.</summary>
[Collection(Alone.Name)]
public sealed class HangingPageTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Hang = 10_000;

    [Fact]
    public async Task A_page_that_hangs_is_veiled_within_five_seconds_of_its_figures_and_unveiled_when_it_goes_on()
    {
        await using var server = await SomeUnits.ServeAsync();
        await server.Intake.ReceiveAsync("A", "one", daysAgo: 8, dueInDays: -2);
        await using var glass = await chromium.OpenAsync(server, 1280, 720);
        await glass.OpenWallAsync("/wall/H?scenes=overview");
        await using var film = await Film.OfAsync(chromium, glass);
        await Expect(glass.Page.Locator("#late")).ToBeHiddenAsync();
        await film.SeenAsync(isVeiled: false);

        // The figures that stand on the glass when the page hangs: they were painted before.
        var hung = await glass.Page.EvaluateAsync<JsonElement>("""
            async length => {
              const asOf = () => Date.parse(document.querySelector('.as-of time').dateTime);
              const before = asOf();
              while (asOf() === before) await new Promise(done => requestAnimationFrame(done));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const [figures, end] = [asOf(), performance.now() + length];
              while (performance.now() < end) { /* It hangs. */ }
              return { figures, end: performance.timeOrigin + end };
            }
            """, Hang);
        var veiled = await film.SeenAsync(isVeiled: true);

        var age = veiled - hung.GetProperty("figures").GetDouble();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the page hangs | {age / 1000:0.00} |"));
        Assert.True(veiled < hung.GetProperty("end").GetDouble(), "The veil was drawn after the page went on.");
        Assert.InRange(age, 1_000, 5_000);
        await Expect(glass.Page.Locator("#late")).ToBeHiddenAsync();
        var unveiled = await film.SeenAsync(isVeiled: false, after: hung.GetProperty("end").GetDouble());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| unveiled | {(unveiled - hung.GetProperty("end").GetDouble()) / 1000:0.00} |"));
        Assert.Empty(glass.Complaints);
    }
}
