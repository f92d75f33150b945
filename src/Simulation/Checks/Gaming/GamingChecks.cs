using System.Globalization;
using ParLive.Domain.Gaming;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>Whether the gaming watch finds the units that embellish their figures, and leaves the others alone.</summary>
public static class GamingChecks
{
    private const string Room = "gaming";
    private const int OneCheatIn = 10;

    /// <summary>Runs the checks.</summary>
    /// <param name="seeds">On how many provinces; a few are needed before the shares say much.</param>
    /// <param name="units">Of how many communes each.</param>
    public static IEnumerable<CheckLine> Run(int seeds = 1, int units = 168)
    {
        var scenarios = Scenario.All.Select(scenario => new ScenarioTally(Room, scenario)).ToArray();
        var (honest, signals) = (new VolumeTally(), new SortedDictionary<GamingSignal, int>());
        for (var seed = 1; seed <= seeds; seed++)
        {
            var province = new WatchedProvince(seed, plan => plan with { Units = units });
            AddHonest(province, honest, signals);
            for (var scene = 0; scene < scenarios.Length; scene++)
            {
                scenarios[scene].Try(province, Enumerable.Range(0, units).Where(place => (place + seed + scene) % OneCheatIn == 0).ToHashSet());
            }
        }

        yield return ScenarioTally.Alarms(Room, $"nobody cheats: units with any finding ({VolumeTally.Names})", honest);
        yield return new CheckLine(
            Room,
            "nobody cheats: findings by signal",
            string.Join(", ", signals.Select(signal => string.Create(CultureInfo.InvariantCulture, $"{signal.Key} {signal.Value}"))),
            "",
            null);
        foreach (var line in scenarios.SelectMany(scenario => scenario.Lines()))
        {
            yield return line;
        }
    }

    private static void AddHonest(WatchedProvince province, VolumeTally honest, SortedDictionary<GamingSignal, int> signals)
    {
        var watches = province.Judge(new Dictionary<int, Cheat>());
        for (var place = 0; place < province.Count; place++)
        {
            honest.Add(province.DossiersOf(place), watches[place].IsJudged, watches[place].Findings.Count > 0);
            foreach (var finding in watches[place].Findings)
            {
                signals[finding.Signal] = signals.GetValueOrDefault(finding.Signal) + 1;
            }
        }
    }
}
