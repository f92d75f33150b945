namespace ParLive.Work;

/// <summary>The windows of the third question: today, seven and thirty whole days and today, this month, this quarter, this year.</summary>
public static class Windows
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;

    /// <summary>The first day of each.</summary>
    public static IReadOnlyList<int> FirstDays(int today)
    {
        var date = Day.Date(today);
        return
        [
            today, today - 7, today - 30, Day.Of(new DateOnly(date.Year, date.Month, 1)), Day.Of(new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1)),
            Day.Of(new DateOnly(date.Year, 1, 1)),
        ];
    }
}
