using System.Globalization;
using Microsoft.Extensions.Options;
using ParLive.Dashboard.Figures;
using ParLive.Dashboard.Scenes;
using ParLive.Dashboard.Views;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Dashboard.Rotations;

/// <summary>Tells rotations which scenes have nothing to show and which hotspots are new: all screens of a unit ask once together.</summary>
internal sealed class Announcements(IUnitFeed feed, IJudgements judgements, TimeProvider clock, IOptions<DashboardOptions> options)
{
    /// <summary>How long it gives the same answer: to ask more often tells nothing more.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private const int MostAlarms = 20;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    private readonly Beside<UnitReading> _readings = new(clock, Fresh);
    private readonly Beside<IndicesReading> _indices = new(clock, Slow);
    private readonly Beside<HotspotsReading> _hotspots = new(clock, Fresh);

    /// <summary>What is known of a unit, in a language; what cannot be known in time is as if it were not empty, and no alarm.</summary>
    public async Task<Announced> OfAsync(UnitInfo unit, string language)
    {
        var reading = _readings.SoonAsync(unit.Key, async () => await feed.Read(unit.Key, CancellationToken.None));
        var indices = _indices.SoonAsync(unit.Key, async () => await feed.Indices(unit.Key, new IndicesQuestion(), CancellationToken.None));
        var hotspots = _hotspots.SoonAsync(unit.Key, async () => await judgements.Hotspots(unit.Key, MostAlarms, shelved: false, CancellationToken.None));
        await Task.WhenAll(reading, indices, hotspots).WaitAsync(options.Value.LongestRead, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new Announced([.. Empty(unit, await KnownAsync(reading), await KnownAsync(indices)).Select(scene => scene.Slug())], Alarms(await KnownAsync(hotspots), language));
    }

    private static IEnumerable<SceneKind> Empty(UnitInfo unit, UnitReading? reading, IndicesReading? indices)
    {
        if (unit.Children == 0)
        {
            yield return SceneKind.Ranking;
            yield return SceneKind.Map;
        }
        if (reading is not null && reading.Last30Days.Measures.Measure(FigureNames.TasksSet) is null or 0)
            yield return SceneKind.Plan;
        if (indices is not null && IndexFigures.Of(indices).Count == 0)
            yield return SceneKind.Indices;
    }

    private static List<Alarm>? Alarms(HotspotsReading? hotspots, string language) => hotspots is not { ReviewedAt: not null } reviewed
        ? null
        : Words.In(language, () => reviewed.Lines.Where(line => line is { State: "active", IsSilent: false }).Select(line => new Alarm(
            $"{line.Unit}/{line.Since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}",
            $"{Sentence.Name(line, language)}: {Sentence.Brief(line)}")).ToList());

    private static async Task<T?> KnownAsync<T>(Task<T?> task)
        where T : class => task.IsCompletedSuccessfully ? await task : null;
}
