using ParLive.Domain.Dossiers;
using ParLive.Domain.Hotspots;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.WorkingTime;
using ParLive.Simulation.Provinces;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>A simulated unit whose dossiers were folded once: its signals of any moment, without a ledger.</summary>
internal sealed class ToldUnit
{
    private readonly Dictionary<Cell, ToldCell> _cells = [];
    private readonly List<(int From, int Until, int Due, string Number)> _overdue = [];
    private readonly WorkingCalendar _calendar;
    private readonly (int First, int Days) _range;

    /// <summary>Folds all dossiers of a unit.</summary>
    public ToldUnit(SimulatedProvince province, SimulatedUnit unit)
    {
        (Unit, _calendar) = (unit, province.Calendar);
        var first = OfficeZone.DayOf(province.Plan.From);
        _range = (first, OfficeZone.DayOf(province.Plan.To) - first + 1);
        _cells[Cell.Whole] = new ToldCell(_range.First, _range.Days);
        foreach (var dossier in province.DossiersOf(unit))
        {
            Add(dossier.Number, Fold.Of(dossier.Events, _calendar.Zone));
        }

        foreach (var cell in _cells.Values)
        {
            cell.Close();
        }
    }

    /// <summary>The unit.</summary>
    public SimulatedUnit Unit { get; }

    /// <summary>What it tells at a minute.</summary>
    public Signals At(Tick now)
    {
        var oldest = _overdue.Where(spell => spell.From <= now.Index && now.Index < spell.Until).OrderBy(spell => spell.Due)
            .ThenBy(spell => spell.Number, StringComparer.Ordinal).Select(spell => ((string Number, int Due)?)(spell.Number, spell.Due)).FirstOrDefault();
        return new Signals(now, [.. _cells.OrderBy(cell => cell.Key.Level).Select(cell => cell.Value.On(now.Day, cell.Key))], OldestOf(oldest, now), AgesOn(now.Day), default);
    }

    private OverdueAges AgesOn(int today)
    {
        var counts = new int[OverdueAges.Ages];
        foreach (var (from, until, due, _) in _overdue)
        {
            OverdueAges.Count(counts, due, Math.Min(new Tick(until).Day, today - 1), today - Signals.Window);
        }

        return new OverdueAges(counts);
    }

    private OldestDossier? OldestOf((string Number, int Due)? oldest, Tick now)
    {
        if (oldest is not { } told)
        {
            return null;
        }

        var working = Enumerable.Range(told.Due + 1, now.Day - told.Due).Count(day => _calendar.IsWorkingDay(OfficeZone.DateOf(day)));
        return new OldestDossier(told.Number, now.Day - told.Due, working);
    }

    private void Add(string number, Facts facts)
    {
        var field = CellOf(Cell.OfField(facts.Particulars.Field));
        var (from, until) = (int.MaxValue, int.MaxValue);
        foreach (var entry in Judgements.Of(facts, Contribution.Of(facts, _calendar), _calendar.Zone))
        {
            _cells[Cell.Whole].Add(entry);
            field.Add(entry);
            if (entry.Measure == AllMeasures.OpenOverdue)
            {
                (from, until) = entry.Amount > 0 ? (entry.At.Index, until) : (from, entry.At.Index);
            }
        }

        foreach (var (step, entry) in StepJudgements.Of(facts, _calendar.Zone))
        {
            CellOf(Cell.OfStep(step)).Add(entry);
        }

        if (from < int.MaxValue)
        {
            _overdue.Add((from, until, OfficeZone.DayOf(facts.Due!.Value.DayIn(_calendar.Zone)), number));
        }
    }

    private ToldCell CellOf(Cell cell)
    {
        if (!_cells.TryGetValue(cell, out var told))
        {
            _cells.Add(cell, told = new ToldCell(_range.First, _range.Days));
        }

        return told;
    }
}
