using System.Globalization;
using ParLive.Domain.Gaming;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Gaming;

/// <summary>Whether the gaming watch finds the units that embellish their figures, and leaves the others alone.</summary>
public static class GamingChecks
{
    private const string Room = "gaming";
    private const double FoundAtLeast = 0.8;
    private const int OneCheatIn = 10;

    /// <summary>Runs the checks.</summary>
    /// <param name="seeds">On how many provinces.</param>
    public static IEnumerable<CheckLine> Run(int seeds = 1)
    {
        var (found, alarms) = (Scenario.All.Select(_ => new VolumeTally()).ToArray(), Scenario.All.Select(_ => new VolumeTally()).ToArray());
        var (honest, signals) = (new VolumeTally(), new int[Enum.GetValues<GamingSignal>().Length]);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var province = new WatchedProvince(seed);
            var watches = province.Judge(new Dictionary<int, Cheat>());
            for (var place = 0; place < province.Count; place++)
            {
                honest.Add(province.DossiersOf(place), watches[place].IsJudged, watches[place].Findings.Count > 0);
                foreach (var finding in watches[place].Findings)
                {
                    signals[(int)finding.Signal]++;
                }
            }

            for (var scene = 0; scene < Scenario.All.Count; scene++)
            {
                Try(province, Scenario.All[scene], seed + scene, found[scene], alarms[scene]);
            }
        }

        yield return Alarms("honest units with any finding, nobody cheats", honest);
        yield return new CheckLine(Room, "by signal, nobody cheats", string.Join(", ", Enum.GetValues<GamingSignal>().Select(signal => string.Create(CultureInfo.InvariantCulture, $"{signal} {signals[(int)signal]}"))), "", null);
        for (var scene = 0; scene < Scenario.All.Count; scene++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Scenario.All[scene].Cheat.Kind}, strength {Scenario.All[scene].Cheat.Strength}");
            yield return Found($"found: {name}", found[scene]);
            yield return Alarms($"honest units with any finding: {name}", alarms[scene]);
        }
    }

    private static void Try(WatchedProvince province, Scenario scenario, int offset, VolumeTally found, VolumeTally alarms)
    {
        var cheats = Enumerable.Range(0, province.Count).Where(place => (place + offset) % OneCheatIn == 0).ToDictionary(place => place, _ => scenario.Cheat);
        var watches = province.Judge(cheats);
        for (var place = 0; place < province.Count; place++)
        {
            if (cheats.ContainsKey(place))
            {
                found.Add(province.DossiersOf(place), scenario.IsJudged(watches[place]), scenario.IsFound(watches[place]));
            }
            else
            {
                alarms.Add(province.DossiersOf(place), watches[place].IsJudged, watches[place].Findings.Count > 0);
            }
        }
    }

    private static CheckLine Found(string what, VolumeTally tally) => new(
        Room,
        $"{what} ({VolumeTally.Names})",
        string.Create(CultureInfo.InvariantCulture, $"{Share(tally.Found, tally.Judged):P1} of {tally.Judged} judged of {tally.All}; {tally.ByVolume()}"),
        string.Create(CultureInfo.InvariantCulture, $">= {FoundAtLeast:P0}"),
        Share(tally.Found, tally.Judged) >= FoundAtLeast);

    private static CheckLine Alarms(string what, VolumeTally tally) => new(
        Room,
        what,
        string.Create(CultureInfo.InvariantCulture, $"{Share(tally.Found, tally.Judged):P1} of {tally.Judged} judged; {tally.ByVolume()}"),
        string.Create(CultureInfo.InvariantCulture, $"<= {GamingWatch.ErrorRate:P0}"),
        Share(tally.Found, tally.Judged) <= GamingWatch.ErrorRate);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
