namespace ParLive.Journal.Units;

/// <summary>Spreads the bits of a number evenly (the finaliser of SplitMix64).</summary>
internal static class Mixing
{
    public static ulong Spread(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
