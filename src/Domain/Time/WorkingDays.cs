using NodaTime;

namespace ParLive.Domain.Time;

/// <summary>Counting back over the days on which offices are open: Monday to Friday.</summary>
/// <remarks>Knows no holidays and no swapped days yet; those belong to the dated calendars.</remarks>
public static class WorkingDays
{
    /// <summary>The date that lies a number of working days before another; weekend days do not count.</summary>
    /// <param name="date">Where to count from; it does not count itself.</param>
    /// <param name="days">How many working days, 0 or more.</param>
    public static LocalDate Before(LocalDate date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        while (days > 0)
        {
            date = date.PlusDays(-1);
            if (date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            {
                days--;
            }
        }

        return date;
    }
}
