using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Hotspots;

/// <summary>Adds up what is told of one cell.</summary>
internal sealed class CellSums(Tick now)
{
    private readonly int[] _kept = new int[Signals.Window];
    private readonly int[] _broken = new int[Signals.Window];
    private readonly int _first = now.Day - Signals.Window + 1;
    private (int Open, int Overdue) _now;
    private (int Open, int Overdue) _atClose;

    /// <summary>How much is known of it: judgements, and dossiers that are there.</summary>
    public int Weight { get; private set; }

    /// <summary>Adds an entry up to now: a judgement of a day that is told, or a change of what is open.</summary>
    public void Add(Entry entry)
    {
        if (entry.Measure == AllMeasures.Open)
        {
            Move(entry, (entry.Amount, 0));
            Weight += entry.Amount;
        }
        else if (entry.Measure == AllMeasures.OpenOverdue)
        {
            Move(entry, (0, entry.Amount));
        }
        else if (entry.Measure == AllMeasures.BecameOverdue)
        {
            _broken[entry.At.Day - _first] += entry.Amount;
            Weight += entry.Amount;
        }
        else if (entry.Measure == AllMeasures.ResolvedEarly || entry.Measure == AllMeasures.ResolvedOnDueDate)
        {
            _kept[entry.At.Day - _first] += entry.Amount;
            Weight += entry.Amount;
        }
    }

    /// <summary>What it comes to.</summary>
    public CellSignals Told(Cell cell) => new(
        cell, new JudgedDays(_first, _kept, _broken), new Tally(_now.Overdue, _now.Open), new Tally(_atClose.Overdue, _atClose.Open));

    private void Move(Entry entry, (int Open, int Overdue) by)
    {
        _now = (_now.Open + by.Open, _now.Overdue + by.Overdue);
        if (entry.At.Day < now.Day)
        {
            _atClose = (_atClose.Open + by.Open, _atClose.Overdue + by.Overdue);
        }
    }
}
