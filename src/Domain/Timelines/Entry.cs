using ParLive.Domain.Measures;
using ParLive.Domain.Time;

namespace ParLive.Domain.Timelines;

/// <summary>An amount of one measure at one minute.</summary>
/// <param name="At">The minute, which may lie in the future.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Amount">How much; negative where a level ends.</param>
public readonly record struct Entry(Tick At, Measure Measure, int Amount)
{
    /// <summary>Minute and measure as one sortable number.</summary>
    public long Key => KeyOf(At, Measure);

    /// <summary>The entry of a key and an amount.</summary>
    public static Entry Of(long key, int amount) => new(TickOf(key), MeasureOf(key), amount);

    internal static long KeyOf(Tick at, Measure measure) => ((long)at.Index << 8) | measure.Number;

    // The first key of the minute after another, of which there need be none.
    internal static long KeyAfter(Tick at) => ((long)at.Index + 1) << 8;

    internal static Tick TickOf(long key) => new((int)(key >> 8));

    internal static Measure MeasureOf(long key) => new((byte)(key & 0xff));
}
