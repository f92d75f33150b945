using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Rates;

/// <summary>The numbers of a unit: flows over a range, levels as of a moment, and what was open when the range began.</summary>
public sealed class Counts
{
    private readonly long[] _values;

    internal Counts(long[] values, long carriedOver) => (_values, CarriedOver) = (values, carriedOver);

    /// <summary>How many dossiers were open when the range began (tồn kỳ trước); 0 from the very beginning.</summary>
    public long CarriedOver { get; }

    /// <summary>The number of a measure.</summary>
    public long this[Measure measure] => _values[measure.Number];

    /// <summary>The numbers that are not zero.</summary>
    public IEnumerable<KeyValuePair<Measure, long>> Amounts =>
        AllMeasures.All.Where(measure => this[measure] != 0).Select(measure => KeyValuePair.Create(measure, this[measure]));

    /// <summary>Reads a timeline: levels at the close of a minute, flows over [from, to).</summary>
    public static Counts Of(Timeline timeline, Tick at, Tick from, Tick to)
    {
        var levels = timeline.Levels(at);
        var flows = timeline.Sums(from, to);
        foreach (var measure in AllMeasures.All.Where(measure => measure.Kind == MeasureKind.Flow))
        {
            levels[measure.Number] = flows[measure.Number];
        }

        return new Counts(levels, from > Tick.First ? timeline.Sum(AllMeasures.Open, Tick.First, from) : 0);
    }
}
