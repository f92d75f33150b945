using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>How much a source may send.</summary>
/// <param name="PerSecond">Events in a second over time, 0.01 to 1,000,000; null for the server's own bound.</param>
/// <param name="Burst">Events at once after a rest, 1 to 10,000,000; null for ten seconds' worth, and a hundred at least.</param>
/// <param name="PerDay">Events in a day of the office, 1 or more; null for no bound.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-limits")]
public sealed record SourceLimits([property: Id(0)] double? PerSecond, [property: Id(1)] long? Burst, [property: Id(2)] long? PerDay)
{
    /// <summary>The server's own bound for each source: far above what an honest one sends, and below what keeps others waiting for minutes.</summary>
    public static SourceLimits Server { get; } = new(100_000, 1_000_000, null);

    private const double SecondsOfBurst = 10;
    private const long LeastBurst = 100;

    /// <summary>How fast it fills up again, in events a second.</summary>
    public double Rate() => PerSecond ?? Server.PerSecond!.Value;

    /// <summary>How much it holds when full.</summary>
    public long Room() => Burst ?? (PerSecond is { } rate ? Math.Max(LeastBurst, (long)Math.Ceiling(rate * SecondsOfBurst)) : Server.Burst!.Value);

    /// <summary>What is wrong with it, in a sentence; null for nothing.</summary>
    public string? Problem() =>
        PerSecond is < 0.01 or > 1_000_000 or double.NaN ? "Events in a second are 0.01 to 1,000,000."
        : Burst is < 1 or > 10_000_000 ? "A burst is 1 to 10,000,000 events."
        : PerDay is < 1 ? "Events in a day are 1 or more."
        : null;
}
