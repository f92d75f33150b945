using ParLive.Domain.Measures;
using ParLive.Domain.Time;
using ParLive.Domain.Timelines;

namespace ParLive.Domain.Rates;

/// <summary>The numbers of a unit: flows over a range, levels as of a moment, and what was open when the range began.</summary>
public sealed class Counts
{
    private static readonly bool[] IsFlow = [.. AllMeasures.All.Select(measure => measure.Kind == MeasureKind.Flow)];

    // Each thread has one, for the sums up to where a range begins.
    [ThreadStatic]
    private static long[]? _before;

    private readonly long[] _values;

    internal Counts(long[] values, long carriedOver) => (_values, CarriedOver) = (values, carriedOver);

    /// <summary>How many dossiers were open when the range began (tồn kỳ trước); 0 from the very beginning.</summary>
    public long CarriedOver { get; }

    /// <summary>The number of a measure.</summary>
    public long this[Measure measure] => _values[measure.Number];

    /// <summary>The numbers that are not zero.</summary>
    public IEnumerable<KeyValuePair<Measure, long>> Amounts =>
        AllMeasures.All.Where(measure => this[measure] != 0).Select(measure => KeyValuePair.Create(measure, this[measure]));

    /// <summary>Whether all numbers are the same.</summary>
    public bool SaysTheSameAs(Counts other) => CarriedOver == other.CarriedOver && _values.AsSpan().SequenceEqual(other._values);

    /// <summary>Reads a timeline: levels at the close of a minute, flows over [from, to).</summary>
    public static Counts Of(Timeline timeline, Tick at, Tick from, Tick to)
    {
        var values = timeline.Levels(at);
        var before = _before ??= new long[AllMeasures.Count];
        timeline.SumsBefore(from, before);
        // Mostly the range ends where the levels are read; every unit is read like this at every change.
        var until = (long)to.Index == at.Index + 1L ? values : timeline.Sums(Tick.First, to);
        for (var number = 0; number < values.Length; number++)
        {
            if (IsFlow[number])
            {
                values[number] = from < to ? until[number] - before[number] : 0;
            }
        }

        return new Counts(values, before[AllMeasures.Open.Number]);
    }
}
