using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Hotspots;

/// <summary>Adds up what dossiers tell for a moment: one by one, each with what of it counts here.</summary>
/// <remarks>Not safe for use from several threads.</remarks>
/// <param name="calendar">Which days are worked.</param>
/// <param name="now">The moment.</param>
internal sealed class SignalSums(WorkingCalendar calendar, Tick now)
{
    private readonly int _first = now.Day - Signals.Window;
    private readonly Dictionary<Cell, CellSums> _cells = new() { [Cell.Whole] = new CellSums(now.Day) };
    private readonly int[] _ages = new int[OverdueAges.Ages];
    private (string Number, int Due)? _oldest;

    /// <summary>Whether anything of a dossier can fall into the days that are told: most ended long ago, and no promise is kept half a year early.</summary>
    public bool MayMatter(IReadOnlyList<UnitEvent> events) =>
        calendar.Zone.TickOf(events[^1].Time).Day >= _first - Signals.Window
        || !events.Any(happened => happened is DossierEvent.Ended)
        || events.Any(happened => happened is Voided or DossierEvent.Amended);

    /// <summary>Adds a dossier.</summary>
    public void Add(string number, Facts facts, IEnumerable<Entry> entries)
    {
        var (whole, field) = (_cells[Cell.Whole], (CellSums?)null);
        var isOverdue = 0;
        var left = now;
        foreach (var entry in Judgements.Of(facts, entries, calendar.Zone))
        {
            if (entry.Measure == AllMeasures.OpenOverdue && entry.At <= now)
            {
                isOverdue += entry.Amount;
                left = entry.Amount < 0 ? entry.At : left;
            }

            if (IsTold(entry))
            {
                whole.Add(entry);
                (field ??= SumsOf(Cell.OfField(facts.Particulars.Field))).Add(entry);
            }
        }

        foreach (var (step, entry) in StepJudgements.Of(facts, calendar.Zone).Where(told => IsTold(told.Entry)))
        {
            SumsOf(Cell.OfStep(step)).Add(entry);
        }

        if (facts.Due is { } due && (isOverdue > 0 || left < now))
        {
            TakeOverdue(number, OfficeZone.DayOf(due.DayIn(calendar.Zone)), isOverdue > 0 ? null : left);
        }
    }

    /// <summary>What the dossiers come to, with the tasks.</summary>
    public Signals With(PlanLoad plan) => new(now, CellsTold(), OldestTold(), new OverdueAges(_ages), plan);

    // A level reaches into the days that are told however long ago it began.
    private bool IsTold(Entry entry) => entry.At <= Tick.StartOf(now.Day)
        && (CellSums.DayOf(entry) >= _first || entry.Measure == AllMeasures.Open || entry.Measure == AllMeasures.OpenOverdue);

    private CellSums SumsOf(Cell cell)
    {
        if (!_cells.TryGetValue(cell, out var sums))
        {
            _cells.Add(cell, sums = new CellSums(now.Day));
        }

        return sums;
    }

    // What is still overdue is counted up to yesterday: a day is told when it is over.
    private void TakeOverdue(string number, int due, Tick? until)
    {
        OverdueAges.Count(_ages, due, Math.Min(until?.Day ?? now.Day, now.Day - 1), _first);
        if (until is not null)
        {
            return;
        }

        if (_oldest is not { } known || due < known.Due || (due == known.Due && string.CompareOrdinal(number, known.Number) < 0))
        {
            _oldest = (number, due);
        }
    }

    private OldestDossier? OldestTold()
    {
        if (_oldest is not { } oldest)
        {
            return null;
        }

        var working = Enumerable.Range(oldest.Due + 1, now.Day - oldest.Due).Count(day => calendar.IsWorkingDay(OfficeZone.DateOf(day)));
        return new OldestDossier(oldest.Number, now.Day - oldest.Due, working);
    }

    private List<CellSignals> CellsTold() =>
    [
        .. _cells.Where(cell => cell.Key.Level == HotspotLevel.Unit || cell.Value.Weight > 0)
            .GroupBy(cell => cell.Key.Level)
            .OrderBy(level => level.Key)
            .SelectMany(level => level.OrderByDescending(cell => cell.Value.Weight).ThenBy(cell => cell.Key.Name, StringComparer.Ordinal).Take(Signals.CellsOfALevel))
            .Select(cell => cell.Value.Told(cell.Key)),
    ];
}
