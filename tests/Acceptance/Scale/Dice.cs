namespace ParLive.Acceptance.Scale;

/// <summary>Seeded chance (SplitMix64) that is the same on every version of the platform.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, and not, 1.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, and not, a bound.</summary>
    public int Next(int bound) => (int)(Next() * bound);

    /// <summary>Exponentially spread around a mean.</summary>
    public double NextExponential(double mean) => -Math.Log(1 - Next()) * mean;

    /// <summary>Spread as by the bell curve, around 0.</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    /// <summary>The same in another order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            var bits = _state += 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
