using MathNet.Numerics.Random;
using ParLive.Domain.Hashing;

namespace ParLive.Simulation.Chance;

/// <summary>Seeded chance: the same seed and the same questions give the same answers on every machine.</summary>
/// <remarks>Whoever wants dice that do not depend on how often others were thrown takes some of his own with <see cref="Apart"/>.</remarks>
/// <param name="seed">The seed.</param>
public sealed class Dice(long seed)
{
    private readonly Xoshiro256StarStar _random = new(unchecked((int)(seed ^ (seed >> 32))), threadSafe: false);

    /// <summary>Dice of their own for something with a name.</summary>
    public Dice Apart(string name) => new(SipHash.Of(FormattableString.Invariant($"{seed}|{name}")));

    /// <summary>A number from 0 until before 1.</summary>
    public double Uniform() => _random.NextDouble();

    /// <summary>A number from one until before another.</summary>
    public double Uniform(double from, double until) => from + ((until - from) * _random.NextDouble());

    /// <summary>A whole number from 0 until before another.</summary>
    public int Below(int count) => _random.Next(count);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>A normal number.</summary>
    public double Normal(double mean = 0, double deviation = 1) => MathNet.Numerics.Distributions.Normal.Sample(_random, mean, deviation);

    /// <summary>A log-normal number of this median.</summary>
    public double LogNormal(double median, double sigma) => median * Math.Exp(Normal(0, sigma));

    /// <summary>A share of a Beta distribution with this mean and standard deviation.</summary>
    public double Share(double mean, double deviation)
    {
        var size = (mean * (1 - mean) / (deviation * deviation)) - 1;
        return MathNet.Numerics.Distributions.Beta.Sample(_random, mean * size, (1 - mean) * size);
    }

    /// <summary>A waiting time of this mean.</summary>
    public double Exponential(double mean) => MathNet.Numerics.Distributions.Exponential.Sample(_random, 1 / mean);

    /// <summary>How many of something rare happened, where this many are expected.</summary>
    public int Poisson(double expected) => expected <= 0 ? 0 : MathNet.Numerics.Distributions.Poisson.Sample(_random, expected);

    /// <summary>How many of so many succeeded.</summary>
    public int Binomial(double probability, int of)
    {
        var successes = 0;
        for (var trial = 0; trial < of; trial++)
        {
            successes += _random.NextDouble() < probability ? 1 : 0;
        }

        return successes;
    }
}
