using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>The years of a calendar, each made when it is first asked for.</summary>
internal sealed class WorkingYears(OfficeZone zone, DayPlan plan)
{
    public const int First = 1970;
    public const int Last = 2199;
    private const long Mean = 146_097 * (Nanoseconds.PerDay / 400);
    private static readonly Instant Earliest = Instant.FromUtc(First - 1, 12, 31, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(Last + 1, 1, 2, 0, 0);

    private readonly long _start = YearColumns.StartOf(OfficeZone.DayOf(new LocalDate(First, 1, 1)), DateTimeZoneProviders.Tzdb[zone.Id]);
    private readonly long _end = YearColumns.StartOf(OfficeZone.DayOf(new LocalDate(Last + 1, 1, 1)), DateTimeZoneProviders.Tzdb[zone.Id]);

    // Threads may make the same year twice, which harms nobody: a year is the same for whoever makes it.
    private readonly WorkingYear?[] _years = new WorkingYear?[Last - First + 1];

    public WorkingYear this[int year] => _years[year - First] ??= WorkingYear.Of(year, zone, plan);

    public static bool Knows(int year) => year is >= First and <= Last;

    public WorkingYear Holding(long moment) => this[Of(moment)];

    /// <summary>A moment as nanoseconds, moved into the years that are known.</summary>
    public long Place(Instant moment)
    {
        // Both ends first, since what lies far outside has no place among the nanoseconds.
        var place = Nanoseconds.Of(Instant.Max(Instant.Min(moment, Latest), Earliest));
        return Math.Clamp(place, _start, _end - 1);
    }

    /// <summary>The local year in which a moment lies.</summary>
    public int Of(long moment)
    {
        var year = Math.Clamp(First + (int)(moment / Mean), First, Last);
        while (moment < this[year].Start)
        {
            year--;
        }

        while (moment >= this[year].End)
        {
            year++;
        }

        return year;
    }
}
