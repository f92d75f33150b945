namespace ParLive.Memory;

/// <summary>When things happen here: on days that are the same in each run.</summary>
internal static class Days
{
    /// <summary>How many days a dossier is promised to take.</summary>
    public const int Term = 90;

    /// <summary>Now.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(7));

    /// <summary>When one of so many came in that come over so many days until yesterday, in office hours.</summary>
    public static DateTimeOffset At(int place, int of, int days) =>
        Now.Date.AddDays(-1 - ((double)days * (of - place - 1) / of)) is var day ? new DateTimeOffset(day.Date.AddMinutes(450 + (place * 37 % 540)), Now.Offset) : default;
}
