using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>How many events a source may send now.</summary>
/// <param name="Granted">How many of those that it asked for; the first ones.</param>
/// <param name="Limit">Which limit kept the rest: <c>per-second</c> or <c>per-day</c>; null where there is no rest.</param>
/// <param name="Seconds">How many seconds until it may send more; 0 where there is no rest.</param>
[GenerateSerializer, Immutable, Alias("parlive.source-grant")]
public sealed record SourceGrant([property: Id(0)] int Granted, [property: Id(1)] string? Limit, [property: Id(2)] double Seconds)
{
    /// <summary>The limit of events in a second.</summary>
    public const string PerSecond = "per-second";

    /// <summary>The limit of events in a day.</summary>
    public const string PerDay = "per-day";

    /// <summary>How long until it may send more.</summary>
    public TimeSpan Wait() => TimeSpan.FromSeconds(Seconds);
}
