using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Rates;

/// <summary>Counts of a part of a unit's dossiers, which no timeline is kept for.</summary>
/// <param name="at">The minute at whose close levels are read.</param>
/// <param name="from">The first minute of the flows.</param>
/// <param name="to">The minute before which they end.</param>
public sealed class CountsBuilder(Tick at, Tick from, Tick to)
{
    private readonly long[] _values = new long[AllMeasures.Count];
    private long _carriedOver;

    /// <summary>The numbers so far.</summary>
    public Counts Counts => new([.. _values], _carriedOver);

    /// <summary>Counts an entry.</summary>
    public void Add(Entry entry)
    {
        var counts = entry.Measure.Kind == MeasureKind.Level ? entry.At <= at : entry.At >= from && entry.At < to;
        _values[entry.Measure.Number] += counts ? entry.Amount : 0;
        _carriedOver += entry.Measure == AllMeasures.Open && entry.At < from ? entry.Amount : 0;
    }

    /// <summary>Counts what somebody else counted for the same moment and range.</summary>
    public void Add(long carriedOver, IEnumerable<KeyValuePair<Measure, long>> amounts)
    {
        _carriedOver += carriedOver;
        foreach (var (measure, amount) in amounts)
        {
            _values[measure.Number] += amount;
        }
    }
}
