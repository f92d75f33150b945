namespace ParLive.Work;

/// <summary>A seeded source of chance that throws the same on every machine.</summary>
/// <remarks>
/// Only what IEEE 754 rounds exactly is used, and no logarithm, power or cosine of the platform's library: their last digits differ
/// between machines, and the digest of the work would too.
/// </remarks>
/// <param name="seed">Where it begins.</param>
public sealed class Dice(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Stirs 64 bits so that neighbours look unrelated; no two numbers come to the same one.</summary>
    public static ulong Stir(ulong number)
    {
        unchecked
        {
            number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            return number ^ (number >> 31);
        }
    }

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Share() * limit);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>About a standard normal: twelve shares, less their mean.</summary>
    public double Normal()
    {
        var sum = 0.0;
        for (var share = 0; share < 12; share++) sum += Share();
        return sum - 6;
    }

    /// <summary>About log-normal with the median 1.</summary>
    public double Around(double spread)
    {
        var grown = 1 + (spread * Normal() / 1_024);
        // (1 + x/1024)^1024, which is e^x as nearly as anybody's office works.
        for (var doubling = 0; doubling < 10; doubling++) grown *= grown;
        return grown;
    }

    private ulong Next()
    {
        unchecked
        {
            return Stir(_state += Step);
        }
    }
}
