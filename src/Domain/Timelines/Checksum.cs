namespace ParLive.Domain.Timelines;

/// <summary>An additive 64-bit checksum over (local day, measure): sums of timelines have the sum of their checksums.</summary>
/// <remarks>
/// It does not see the minute, so that compaction leaves it alone. Two timelines that differ in one day and measure have the
/// same checksum with a chance of one in 2^64. The default is that of the empty timeline.
/// </remarks>
/// <param name="Value">The sum of each amount times the hash of its place, modulo 2^64.</param>
public readonly record struct Checksum(ulong Value)
{
    /// <summary>The checksum of an entry.</summary>
    public static Checksum Of(Entry entry) =>
        unchecked(new((ulong)entry.Amount * Mixed(((ulong)entry.At.Day << 8) | entry.Measure.Number)));

    /// <summary>The checksum of a sum.</summary>
    public static Checksum operator +(Checksum left, Checksum right) => unchecked(new(left.Value + right.Value));

    /// <summary>The checksum of a difference.</summary>
    public static Checksum operator -(Checksum left, Checksum right) => unchecked(new(left.Value - right.Value));

    // The finaliser of SplitMix64 (Steele, Lea, Flood, 2014).
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
