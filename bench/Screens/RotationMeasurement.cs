using ParLive.Figures;
using ParLive.Running;

namespace ParLive.Screens;

/// <summary>Whether a wall that turns for a day grows, and whether the server forgets it.</summary>
internal sealed class RotationMeasurement(Lengths lengths) : IMeasurement
{
    // A scene stays twenty seconds.
    private const int ScenesAnHour = 180;
    private const double MostMegabytes = 1;
    private static readonly TimeSpan UntilForgotten = TimeSpan.FromSeconds(60);

    public string Name => "rotation";

    public string Title => $"a wall that turns for {lengths.Hours} accelerated hours in a real browser";

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        var province = new Province(4, 10);
        await using var site = await Site.StartAsync(province);
        await using var traffic = Traffic.Start(site, province.Communes, 20, "day");
        var began = TimeProvider.System.GetTimestamp();
        var hours = new List<PageMemory>();
        int frames;
        await using (var browser = await RealBrowser.StartAsync())
        await using (var wall = await TurningWall.OpenAsync(browser, site))
        {
            for (var hour = 0; hour < lengths.Hours; hour++)
            {
                await wall.TurnAsync(ScenesAnHour);
                hours.Add(await wall.MemoryAsync());
            }
            frames = await wall.FramesAsync();
        }
        var took = TimeProvider.System.GetElapsedTime(began);
        var left = await ForgottenAsync(site);
        var growth = hours[^1].Megabytes - hours[0].Megabytes;
        return
        [
            Figure.AtMost("growth of the page's JS heap after the first hour", "MB", MostMegabytes, null, growth),
            Figure.AtMost("live views on the server after the browser closed", "views", 0, null, left.Views),
            Figure.AtMost("viewers", "screens", 0, null, left.Viewers),
            Figure.Remark("after the first hour", hours[0].ToString()),
            Figure.Remark("after the last", hours[^1].ToString()),
            Figure.Remark("the largest between", hours.MaxBy(hour => hour.Megabytes)!.ToString()),
            Figure.Remark("done in it", $"{Text.Of(lengths.Hours * ScenesAnHour)} changes of scene, {Text.Of(frames)} frames applied, in {Text.Of(took.TotalSeconds)} s"),
        ];
    }

    private static async Task<Reading> ForgottenAsync(Site site)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var reading = await site.ReadAsync();
            if (reading is { Views: 0, Viewers: 0 } || TimeProvider.System.GetElapsedTime(began) > UntilForgotten)
                return reading;
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }
    }
}
