using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Hotspots;

/// <summary>Adds up what is told of one cell when a day begins.</summary>
/// <param name="today">The local day.</param>
internal sealed class CellSums(int today)
{
    private const int DaysBefore = 7;
    private readonly int[] _kept = new int[Signals.Window];
    private readonly int[] _broken = new int[Signals.Window];
    private readonly int _first = today - Signals.Window;
    private (int Overdue, int Open) _load;
    private (int Overdue, int Open) _before;

    /// <summary>How much is known of it: judgements, and dossiers that are there.</summary>
    public int Weight { get; private set; }

    /// <summary>The day to which an entry belongs: the minute of midnight to the day that it ends.</summary>
    public static int DayOf(Entry entry) => new Tick(entry.At.Index - 1).Day;

    /// <summary>Adds an entry up to the midnight with which the day begins: a judgement of a day that is told, or a change of what is open.</summary>
    public void Add(Entry entry)
    {
        if (entry.Measure == AllMeasures.OpenOverdue)
        {
            Move(entry, (entry.Amount, 0));
        }
        else if (entry.Measure == AllMeasures.Open)
        {
            Move(entry, (0, entry.Amount));
            Weight += entry.Amount;
        }
        else if (entry.Measure == AllMeasures.BecameOverdue)
        {
            _broken[DayOf(entry) - _first] += entry.Amount;
            Weight += entry.Amount;
        }
        else if (entry.Measure == AllMeasures.ResolvedOnDueDate)
        {
            _kept[DayOf(entry) - _first] += entry.Amount;
            Weight += entry.Amount;
        }
    }

    /// <summary>What it comes to.</summary>
    public CellSignals Told(Cell cell) => new(cell, new JudgedDays(_first, _kept, _broken), new Tally(_load.Overdue, _load.Open), new Tally(_before.Overdue, _before.Open));

    private void Move(Entry entry, (int Overdue, int Open) by)
    {
        _load = (_load.Overdue + by.Overdue, _load.Open + by.Open);
        if (entry.At <= Tick.StartOf(today - DaysBefore))
        {
            _before = (_before.Overdue + by.Overdue, _before.Open + by.Open);
        }
    }
}
