namespace ParLive.Work;

/// <summary>The windows of the third question, and from which day each begins; the last one has no beginning.</summary>
public static class Windows
{
    /// <summary>How many whole days before today each has.</summary>
    public static IReadOnlyList<int> DaysBefore { get; } = [0, 7, 30, int.MaxValue];

    /// <summary>Their first days.</summary>
    public static IReadOnlyList<int> FirstDays(int today) => [.. DaysBefore.Select(days => days == int.MaxValue ? 0 : today - days)];
}
