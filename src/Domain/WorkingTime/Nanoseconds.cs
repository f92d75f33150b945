using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>Moments as whole nanoseconds since 1970, which is exact and quick for the years that a calendar knows.</summary>
internal static class Nanoseconds
{
    public const long PerMinute = 60_000_000_000;
    public const long PerDay = 24 * 60 * PerMinute;

    public static long Of(Instant moment) => (moment - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant ToInstant(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);
}
