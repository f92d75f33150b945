using System.Collections.Concurrent;
using NodaTime;

namespace ParLive.Domain.Time;

/// <summary>Where an office's clock hangs: the one place where moments become local days and minutes.</summary>
/// <remarks>All units of one tree share a zone, so their days begin at the same moments and their timelines can be added.</remarks>
public sealed class OfficeZone
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly ConcurrentDictionary<string, OfficeZone> Known = new(StringComparer.Ordinal);
    private readonly DateTimeZone _zone;

    private OfficeZone(DateTimeZone zone) => _zone = zone;

    /// <summary>Vietnam's clock.</summary>
    public static OfficeZone Vietnam { get; } = Parse("Asia/Ho_Chi_Minh");

    /// <summary>The edition of the rules by which all zones move their clocks.</summary>
    public static string RulesVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The name in the IANA time zone database.</summary>
    public string Id => _zone.Id;

    /// <summary>The zone with this IANA name.</summary>
    /// <exception cref="FormatException">There is no such zone.</exception>
    public static OfficeZone Parse(string id) =>
        TryParse(id) ?? throw new FormatException($"'{id}' is not a time zone such as Asia/Ho_Chi_Minh.");

    /// <summary>The zone with this IANA name, or null.</summary>
    public static OfficeZone? TryParse(string id) =>
        Known.TryGetValue(id, out var known) ? known
        // A name that means nothing is not kept: there is no end of those.
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone ? Known.GetOrAdd(id, new OfficeZone(zone))
        : null;

    /// <summary>The minute in which a moment falls.</summary>
    public Tick TickOf(Instant moment)
    {
        var interval = _zone.GetZoneInterval(moment);
        var seconds = moment.ToUnixTimeSeconds() + interval.WallOffset.Seconds;
        var day = (int)(seconds / 86_400);
        var minute = (int)(seconds % 86_400) / 60;
        // On the day of a clock change the minutes elapsed since midnight are not those on the clock.
        if (interval.HasStart && moment - interval.Start < Duration.FromHours(25))
        {
            minute = (int)(moment - MidnightOf(day)).TotalMinutes;
        }

        return new Tick((day * Tick.PerDay) + minute);
    }

    /// <summary>The moment at which a minute begins.</summary>
    public Instant MomentOf(Tick tick) => MidnightOf(tick.Day) + Duration.FromMinutes(tick.Minute);

    /// <summary>The local date of a moment.</summary>
    public LocalDate DateOf(Instant moment) => moment.InZone(_zone).Date;

    /// <summary>The time of day that the clock shows at a moment.</summary>
    public LocalTime TimeOf(Instant moment) => moment.InZone(_zone).TimeOfDay;

    /// <summary>The local date of a minute.</summary>
    public static LocalDate DateOf(Tick tick) => DateOf(tick.Day);

    /// <summary>The local date of a day counted from 1 January 1970.</summary>
    public static LocalDate DateOf(int day) => Epoch.PlusDays(day);

    /// <summary>A date as a day counted from 1 January 1970.</summary>
    public static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The moment at which a local date begins.</summary>
    public Instant StartOf(LocalDate date) => _zone.AtStartOfDay(date).ToInstant();

    /// <summary>A moment as it is written here, with the offset that holds then.</summary>
    public DateTimeOffset Local(Instant moment) => moment.InZone(_zone).ToDateTimeOffset();

    private Instant MidnightOf(int day) => StartOf(DateOf(day));
}
