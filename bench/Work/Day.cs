using System.Globalization;

namespace ParLive.Work;

/// <summary>Local days as numbers, counted from 1 January 1970; the country is seven hours ahead of universal time all year.</summary>
public static class Day
{
    /// <summary>How far ahead the country's clocks are.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>How many seconds a day has.</summary>
    public const int Seconds = 86_400;

    private static readonly int First = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The number of a day.</summary>
    public static int Of(DateOnly day) => day.DayNumber - First;

    /// <summary>The number of the local day of a moment.</summary>
    public static int Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime));

    /// <summary>The day of a number.</summary>
    public static DateOnly Date(int day) => DateOnly.FromDayNumber(day + First);

    /// <summary>As it is written: 2026-03-02.</summary>
    public static string Text(int day) => Date(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
