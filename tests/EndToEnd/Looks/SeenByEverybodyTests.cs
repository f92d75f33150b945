using ParLive.Dashboard.Tests.Feeds;
using ParLive.EndToEnd.Running;

namespace ParLive.EndToEnd.Looks;

/// <summary>The states of a unit are told apart by whoever sees colours otherwise, or none.</summary>
public sealed class SeenByEverybodyTests(Chromium chromium)
{
    // Of each picture: how large a share of it stands out from its ground by 3 : 1, as WCAG asks of what is no text.
    private const string Inked = """
        async picture => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, image.width, image.height);
          const linear = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          const light = at => 0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
          const ground = light(0);
          let inked = 0;
          for (let at = 0; at < data.length; at += 4) {
            const [low, high] = [Math.min(light(at), ground), Math.max(light(at), ground)];
            if ((high + 0.05) / (low + 0.05) >= 3) inked++;
          }
          return inked / (data.length / 4);
        }
        """;

    private static readonly string[] Eyes = ["none", "protanopia", "deuteranopia", "tritanopia", "achromatopsia"];
    private static readonly string[] Themes = ["day", "night"];

    public static TheoryData<string, string> Everybody => new(from eyes in Eyes from theme in Themes select (eyes, theme));

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Normal_watch_and_act_differ_by_shape_for_all_eyes(string eyes, string theme)
    {
        await using var site = await DrivenSite.OpenAsync(feed => feed.Boards = (unit, asOf) =>
            Some.Board(unit, asOf, [Some.Row(1, 0, overdue: 4), Some.Row(2, 1, overdue: 20), Some.Row(3, 2, overdue: 60)]));
        await using var glass = await chromium.OpenAsync(site.Address);
        await glass.Page.GotoAsync($"/wall/91?scenes=ranking&theme={theme}");
        var session = await glass.Page.Context.NewCDPSessionAsync(glass.Page);
        await session.SendAsync("Emulation.setEmulatedVisionDeficiency", new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = eyes });
        var rows = glass.Page.Locator(".board tbody tr");
        await Expect(rows).ToHaveCountAsync(3);

        await Expect(rows.Nth(0).Locator("svg.mark")).ToHaveCountAsync(0);
        var watch = await InkOfAsync(glass, rows.Nth(1).Locator("svg.mark"));
        var act = await InkOfAsync(glass, rows.Nth(2).Locator("svg.mark"));

        // A triangle fills at most half of its box; a hollow one is a line around it.
        Assert.InRange(watch, 0.05, 0.35);
        Assert.InRange(act, 0.3, 0.6);
        Assert.True(act > 1.4 * watch, $"filled: {act:P0}, hollow: {watch:P0}");
    }

    private static async Task<double> InkOfAsync(Glass glass, ILocator mark)
    {
        var picture = Convert.ToBase64String(await mark.ScreenshotAsync());
        var blank = await glass.Page.Context.NewPageAsync();
        try
        {
            return await blank.EvaluateAsync<double>(Inked, picture);
        }
        finally
        {
            await blank.CloseAsync();
        }
    }
}
