using System.Globalization;
using ParLive.Domain.Gaming;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>Whether the gaming watch finds the units that embellish their figures, and leaves the others alone.</summary>
public static class GamingChecks
{
    private const string Room = "gaming";
    private const int OneCheatIn = 10;
    private const int SmallGroup = 24;

    /// <summary>Runs the checks.</summary>
    /// <param name="seeds">On how many provinces; a few are needed before the shares say much.</param>
    /// <param name="units">Of how many communes each.</param>
    /// <param name="firstSeed">The first of them.</param>
    public static IEnumerable<CheckLine> Run(int seeds = 1, int units = 168, int firstSeed = 1)
    {
        var scenarios = Scenario.All.Select(scenario => new ScenarioTally(Room, scenario)).ToArray();
        (double Mean, int Most) bytes = default;
        var (honest, inGroups, signals) = (new VolumeTally(), new VolumeTally(), new SortedDictionary<GamingSignal, int>());
        for (var seed = firstSeed; seed < firstSeed + seeds; seed++)
        {
            var province = new WatchedProvince(seed, plan => plan with { Units = units });
            bytes = province.Bytes;
            AddHonest(province, honest, signals);
            foreach (var watch in province.JudgeInGroups(SmallGroup))
            {
                inGroups.Add(watch.Dossiers, watch.IsJudged, watch.Findings.Count > 0);
            }

            for (var scene = 0; scene < scenarios.Length; scene++)
            {
                scenarios[scene].Try(province, Enumerable.Range(0, units).Where(place => (place + seed + scene) % OneCheatIn == 0).ToHashSet());
            }
        }

        yield return ScenarioTally.Alarms(Room, $"nobody cheats: units with any finding ({VolumeTally.Names})", honest);
        yield return ScenarioTally.Alarms(Room, $"nobody cheats, in peer groups of {SmallGroup}: units with any finding", inGroups);
        yield return new CheckLine(
            Room,
            "nobody cheats: findings by signal",
            string.Join(", ", signals.Select(signal => string.Create(CultureInfo.InvariantCulture, $"{signal.Key} {signal.Value}"))),
            "",
            null);
        yield return new CheckLine(
            Room, "evidence of a unit with 12 procedures", string.Create(CultureInfo.InvariantCulture, $"{bytes.Mean:F0} bytes, at most {bytes.Most}"), "", null);
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
