using NodaTime;

namespace ParLive.Domain.Hotspots;

/// <summary>The watched units with those above them, while lines are made.</summary>
internal sealed class LineTree
{
    private const int TogetherLeast = 3;
    private const double TogetherShare = 0.5;
    private const int LinesOfAWeek = 3;
    private const int ManyTogether = 10;
    private static readonly Duration Together = Duration.FromDays(7);
    private readonly Func<string, string?> _parentOf;
    private readonly Dictionary<string, int> _watched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _below = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Hotspot> _hotspots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    public LineTree(IEnumerable<string> watched, Func<string, string?> parentOf)
    {
        _parentOf = parentOf;
        foreach (var unit in watched)
        {
            for (var at = unit; at is not null; at = _parentOf(at))
            {
                _watched[at] = _watched.GetValueOrDefault(at) + 1;
            }
        }
    }

    /// <summary>Adds a hotspot that is to be seen.</summary>
    public void Add(Hotspot hotspot)
    {
        _hotspots[hotspot.Unit] = hotspot;
        var at = hotspot.Unit;
        while (_parentOf(at) is { } parent)
        {
            if (!_below.TryGetValue(parent, out var below))
            {
                _below.Add(parent, below = new HashSet<string>(StringComparer.Ordinal));
            }

            below.Add(at);
            at = parent;
        }

        _roots.Add(at);
    }

    /// <summary>All lines, the worst first.</summary>
    public List<HotspotLine> Lines() => Sorted(_roots.SelectMany(LinesOf));

    private IEnumerable<HotspotLine> LinesOf(string unit)
    {
        IEnumerable<HotspotLine> own = _hotspots.TryGetValue(unit, out var hotspot) ? [new HotspotLine(unit, [hotspot], 1, hotspot.Severity, hotspot.Opened)] : [];
        if (!_below.TryGetValue(unit, out var below))
        {
            return own;
        }

        var lines = below.SelectMany(LinesOf).ToList();
        var members = lines.Sum(line => line.Members.Count);
        var together = members >= TogetherLeast && members >= TogetherShare * Watched(unit) ? lines : Burst(lines);
        if (together.Count <= 1)
        {
            return own.Concat(lines);
        }

        // Beside so many one more of its own is nothing that a person could attend to.
        var all = together.Sum(line => line.Members.Count) >= ManyTogether ? lines : together;
        return own.Append(GroupOf(unit, all)).Concat(lines.Except(all));
    }

    // Those that began within a week of three others at least.
    private static List<HotspotLine> Burst(List<HotspotLine> lines)
    {
        var inOrder = lines.OrderBy(line => line.Opened).ToList();
        var burst = new HashSet<HotspotLine>(ReferenceEqualityComparer.Instance);
        for (var last = LinesOfAWeek; last < inOrder.Count; last++)
        {
            if (inOrder[last].Opened - inOrder[last - LinesOfAWeek].Opened <= Together)
            {
                burst.UnionWith(inOrder.Skip(last - LinesOfAWeek).Take(LinesOfAWeek + 1));
            }
        }

        return [.. burst];
    }

    private HotspotLine GroupOf(string unit, List<HotspotLine> lines) => new(
        unit,
        [.. lines.SelectMany(line => line.Members).OrderByDescending(member => member.Severity).ThenBy(member => member.Unit, StringComparer.Ordinal)],
        Watched(unit),
        lines.Sum(line => line.Severity),
        lines.Min(line => line.Opened));

    private int Watched(string unit) => _watched.GetValueOrDefault(unit);

    private static List<HotspotLine> Sorted(IEnumerable<HotspotLine> lines) =>
        [.. lines.OrderByDescending(line => line.Severity).ThenBy(line => line.Opened).ThenBy(line => line.Unit, StringComparer.Ordinal)];
}
