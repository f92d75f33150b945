namespace ParLive.Figures;

/// <summary>How measured times are spread.</summary>
public sealed class Spread
{
    private readonly double[] _sorted;

    /// <summary>Sorts them.</summary>
    public Spread(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    /// <summary>How many there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The longest; not a number where there is none.</summary>
    public double Longest => At(1);

    /// <summary>The middle of some numbers, between the two middle ones of an even count; not a number where there is none.</summary>
    public static double Median(IReadOnlyList<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The time that so large a share does not pass; not a number where there is none.</summary>
    public double At(double share) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    /// <inheritdoc />
    public override string ToString() =>
        $"p50 {Text.Of(At(0.5))}, p95 {Text.Of(At(0.95))}, p99 {Text.Of(At(0.99))}, longest {Text.Of(Longest)} ms of {Text.Of(Count)}";
}
