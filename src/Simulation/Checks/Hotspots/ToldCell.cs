using ParLive.Domain.Hotspots;
using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Simulation.Checks.Hotspots;

/// <summary>All that is ever told of one cell, so that any day of it can be read quickly.</summary>
internal sealed class ToldCell(int first, int days)
{
    private readonly int[] _kept = new int[days];
    private readonly int[] _broken = new int[days];
    private readonly int[] _open = new int[days];
    private readonly int[] _overdue = new int[days];

    /// <summary>Adds an entry of a dossier.</summary>
    public void Add(Entry entry)
    {
        // What happens at midnight belongs to the day that ends.
        var place = new Tick(entry.At.Index - 1).Day - first;
        var amounts = entry.Measure == AllMeasures.Open ? _open
            : entry.Measure == AllMeasures.OpenOverdue ? _overdue
            : entry.Measure == AllMeasures.BecameOverdue ? _broken
            : entry.Measure == AllMeasures.ResolvedOnDueDate ? _kept
            : null;
        if (amounts is not null && place < days)
        {
            amounts[place] += entry.Amount;
        }
    }

    /// <summary>Puts what was added in order, once everything was.</summary>
    public void Close()
    {
        for (var place = 1; place < days; place++)
        {
            _open[place] += _open[place - 1];
            _overdue[place] += _overdue[place - 1];
        }
    }

    private Tally LoadOn(int day) => new(_overdue[day - first - 1], _open[day - first - 1]);

    /// <summary>What is told of it on a day, after the first week.</summary>
    public CellSignals On(int today, Cell cell)
    {
        var (kept, broken) = (new int[Signals.Window], new int[Signals.Window]);
        var from = today - Signals.Window;
        for (var place = Math.Max(0, first - from); place < Signals.Window; place++)
        {
            (kept[place], broken[place]) = (_kept[from - first + place], _broken[from - first + place]);
        }

        return new CellSignals(cell, new JudgedDays(from, kept, broken), LoadOn(today), LoadOn(today - 7));
    }
}
