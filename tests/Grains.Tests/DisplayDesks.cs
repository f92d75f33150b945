using System.Text.Json;
using ParLive.Grains.Desks;
using ParLive.Grains.Displays;

namespace ParLive.Grains.Tests;

/// <summary>Where screens wait and say what they show, whichever host they reach.</summary>
public sealed class DisplayDesks
{
    private static readonly DisplayGlass Glass = new(3840, 2160, "a <browser>");

    [Fact]
    public async Task What_a_display_painted_last_is_kept_every_five_minutes_until_it_is_gone()
    {
        await using var office = await Office.Open();
        var painted = new PaintedFrame("abc", "ranking", 7, office.Clock.GetUtcNow(), "build");
        Assert.True((await office.Displays.Hear("d1", painted, Glass, Now)).IsNewDay);
        Assert.Empty(await office.Drawers.Read(DisplayDeskGrain.Drawer, Now));

        office.Move(TimeSpan.FromMinutes(5));
        await office.Until(async () => (await office.Drawers.Read(DisplayDeskGrain.Drawer, Now)).Count > 0, "what was heard to be kept");
        var kept = JsonSerializer.Deserialize<DisplayHeard>((await office.Drawers.Read(DisplayDeskGrain.Drawer, Now))["d1"])!;
        Assert.Equal((painted, Glass), (kept.Painted, kept.Glass));
        // A report without a frame says that it is there, not that it painted nothing.
        Assert.False((await office.Displays.Hear("d1", null, Glass, Now)).IsNewDay);
        Assert.Equal(painted, Assert.Single(await office.Displays.Heard(Now)).Painted);

        await office.Displays.Forget("d1");
        office.Move(TimeSpan.FromMinutes(5));
        await office.Until(async () => (await office.Drawers.Read(DisplayDeskGrain.Drawer, Now)).Count == 0, "what was heard to be gone");
        Assert.Empty(await office.Displays.Heard(Now));
    }

    [Fact]
    public async Task What_was_kept_is_known_after_a_restart_and_whoever_waited_asks_anew()
    {
        await using var office = await Office.Open();
        var painted = new PaintedFrame("abc", "ranking", 7, office.Clock.GetUtcNow(), "build");
        await office.Displays.Hear("d1", painted, Glass, Now);
        Assert.NotNull(await office.Displays.Admit("pass", Now));

        await office.LetAllGo();

        Assert.Equal(painted, Assert.Single(await office.Displays.Heard(Now)).Painted);
        Assert.Null(await office.Displays.CodeFor("pass", Now));
        Assert.NotNull(await office.Displays.Admit("pass", Now));
    }

    [Fact]
    public async Task What_is_asked_of_a_display_holds_for_it_alone_and_its_name_for_a_while()
    {
        await using var office = await Office.Open();
        var now = office.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await office.Displays.Ask("d1", DisplayOrder.Reload);
        await office.Displays.Ask("d1", DisplayOrder.Identify);

        Assert.Equal(new DisplayOrders(0, 0, IsNewDay: true), await office.Displays.Hear("d2", null, Glass, Now));
        Assert.Equal(new DisplayOrders(now, now, IsNewDay: true), await office.Displays.Hear("d1", null, Glass, Now));
        office.Move(TimeSpan.FromSeconds(15));
        Assert.Equal(new DisplayOrders(now, 0, IsNewDay: false), await office.Displays.Hear("d1", null, Glass, Now));
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;
}
