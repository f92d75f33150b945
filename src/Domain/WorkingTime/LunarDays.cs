using System.Globalization;
using NodaTime;

namespace ParLive.Domain.WorkingTime;

/// <summary>About when lunar holidays fall: to check what was entered, never to make holidays of.</summary>
/// <remarks>
/// Computed for China's meridian. Vietnam's new moons are an hour earlier on the clock, so now and then a date is a day earlier
/// (Tết 2007 and 2030) and rarely a month (1985).
/// </remarks>
internal static class LunarDays
{
    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>The first day of the lunar year that begins in a year; null outside 1902 to 2100.</summary>
    public static LocalDate? NewYear(int year) => On(year, month: 1, day: 1);

    /// <summary>The commemoration of the Hùng Kings, the tenth of the third lunar month; null outside 1902 to 2100.</summary>
    public static LocalDate? HungKings(int year) => On(year, month: 3, day: 10);

    private static LocalDate? On(int year, int month, int day)
    {
        if (year is < 1902 or > 2100)
        {
            return null;
        }

        // A leap month stands behind the month it repeats and pushes the later ones on.
        var leap = Moon.GetLeapMonth(year);
        var place = leap > 0 && leap <= month ? month + 1 : month;
        return LocalDate.FromDateTime(Moon.ToDateTime(year, place, day, 0, 0, 0, 0));
    }
}
