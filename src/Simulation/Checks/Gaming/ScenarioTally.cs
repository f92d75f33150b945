using System.Globalization;
using ParLive.Domain.Gaming;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>How one scenario went, over all provinces.</summary>
internal sealed class ScenarioTally(string room, Scenario scenario)
{
    private const double FoundAtLeast = 0.8;
    private readonly VolumeTally _paying = new();
    private readonly VolumeTally _all = new();
    private readonly VolumeTally _honest = new();

    /// <summary>Lets some units of a province cheat, and looks whom the watch finds.</summary>
    public void Try(WatchedProvince province, IReadOnlySet<int> cheats)
    {
        var watches = province.Judge(cheats.ToDictionary(place => place, _ => scenario.Cheat));
        for (var place = 0; place < province.Count; place++)
        {
            var (watch, dossiers) = (watches[place], province.DossiersOf(place));
            if (!cheats.Contains(place))
            {
                _honest.Add(dossiers, watch.IsJudged, watch.Findings.Count > 0);
                continue;
            }

            _all.Add(dossiers, scenario.IsJudged(watch), scenario.IsFound(watch));
            if (scenario.PaysAt(province.OnTimeOf(place)))
            {
                _paying.Add(dossiers, scenario.IsJudged(watch), scenario.IsFound(watch));
            }
        }
    }

    public IEnumerable<CheckLine> Lines()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{scenario.Cheat.Kind}, {scenario.Cheat.Strength:P0}");
        yield return new CheckLine(
            room,
            $"{name}: found, where it pays ({VolumeTally.Names})",
            _paying.ToString(),
            string.Create(CultureInfo.InvariantCulture, $">= {FoundAtLeast:P0} of the judged"),
            _paying.Share >= FoundAtLeast);
        yield return new CheckLine(room, $"{name}: found, all", _all.ToString(), "", null);
        yield return Alarms(room, $"{name}: honest units with any finding", _honest);
    }

    public static CheckLine Alarms(string room, string what, VolumeTally honest) => new(
        room,
        what,
        honest.ToString(),
        string.Create(CultureInfo.InvariantCulture, $"<= {GamingWatch.ErrorRate:P0} of the judged"),
        honest.Share <= GamingWatch.ErrorRate);
}
