namespace ParLive.Domain.Hotspots;

/// <summary>How the cells of peers are spread in one respect, for each group of peers and each cell: fitted once for a round of the watch.</summary>
internal sealed class PeerFits
{
    private readonly Dictionary<(string Peers, Cell Cell), PeerPrior?> _priors = [];
    private readonly Dictionary<HotspotLevel, int> _cells = [];

    /// <summary>Fits them.</summary>
    /// <param name="units">The units; silent ones tell nothing of their peers.</param>
    /// <param name="tallyOf">In which respect.</param>
    public PeerFits(IEnumerable<WatchedUnit> units, Func<CellSignals, Tally> tallyOf)
    {
        var tallies = new Dictionary<(string, Cell), List<Tally>>();
        foreach (var unit in units.Where(unit => !unit.IsSilent))
        {
            foreach (var cell in unit.Signals?.Cells ?? [])
            {
                if (tallyOf(cell) is { Whole: > 0 } tally)
                {
                    ListOf(tallies, (unit.Peers, cell.Cell)).Add(tally);
                    _cells[cell.Cell.Level] = _cells.GetValueOrDefault(cell.Cell.Level) + 1;
                }
            }
        }

        foreach (var (key, list) in tallies)
        {
            _priors[key] = PeerPrior.Of(list);
        }
    }

    /// <summary>How many cells of a level have something to compare.</summary>
    public int Cells(HotspotLevel level) => _cells.GetValueOrDefault(level);

    /// <summary>The spread of a cell among a unit's peers; null where none of them has anything there.</summary>
    public PeerPrior? Of(WatchedUnit unit, Cell cell) => _priors.GetValueOrDefault((unit.Peers, cell));

    private static List<Tally> ListOf(Dictionary<(string, Cell), List<Tally>> tallies, (string, Cell) key)
    {
        if (!tallies.TryGetValue(key, out var list))
        {
            tallies.Add(key, list = []);
        }

        return list;
    }
}
