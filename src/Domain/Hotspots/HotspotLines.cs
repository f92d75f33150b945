using NodaTime;

namespace ParLive.Domain.Hotspots;

/// <summary>What a screen shows of hotspots: at most a handful of lines, the worst first, and how many more there are.</summary>
/// <param name="Shown">The lines.</param>
/// <param name="More">How many lines more there are.</param>
/// <param name="MoreUnits">How many units stand in those.</param>
/// <param name="Shelved">How many hotspots are put aside.</param>
public sealed record HotspotLines(IReadOnlyList<HotspotLine> Shown, int More, int MoreUnits, int Shelved)
{
    /// <summary>The lines of some hotspots.</summary>
    /// <remarks>
    /// Units that fail together become one line under the unit above them, and so on up the tree: where at least half of the units below
    /// are hotspots, three or more; or where more than three lines began within a week, which independent trouble hardly does under the
    /// budget of alarms; ten or more take in what else stands below the same unit. The worst line comes first: most dossiers and tasks in trouble beyond what there should be; then the older.
    /// </remarks>
    /// <param name="hotspots">All hotspots; those cleared are left out, those put aside are counted.</param>
    /// <param name="watched">The keys of all units that are watched.</param>
    /// <param name="parentOf">The key of the unit above another; null for a root.</param>
    /// <param name="now">The moment.</param>
    /// <param name="most">How many lines to show.</param>
    public static HotspotLines Of(
        IEnumerable<Hotspot> hotspots, IEnumerable<string> watched, Func<string, string?> parentOf, Instant now, int most = 5)
    {
        var byState = hotspots.ToLookup(hotspot => hotspot.StateAt(now));
        var tree = new LineTree(watched, parentOf);
        foreach (var hotspot in byState[HotspotState.Active].Concat(byState[HotspotState.Acknowledged]))
        {
            tree.Add(hotspot);
        }

        var lines = tree.Lines();
        return new HotspotLines(
            [.. lines.Take(most)], Math.Max(0, lines.Count - most), lines.Skip(most).Sum(line => line.Members.Count), byState[HotspotState.Shelved].Count());
    }
}
