using NodaTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>The offices of the golden table, written once more as plain code. Their calendars are the files beside the table.</summary>
internal static class PlainOffices
{
    // Working days of Vietnam's public offices that were off, month and day: written apart from the calendar that ships.
    private static readonly string[] Off =
    [
        "2023: 1-2 1-20 1-23 1-24 1-25 1-26 5-1 5-2 5-3 9-1 9-4",
        "2024: 1-1 2-8 2-9 2-12 2-13 2-14 4-18 4-29 4-30 5-1 9-2 9-3",
        "2025: 1-1 1-27 1-28 1-29 1-30 1-31 4-7 4-30 5-1 5-2 9-1 9-2",
        "2026: 1-1 1-2 2-16 2-17 2-18 2-19 2-20 4-27 4-30 5-1 8-31 9-1 9-2 11-24",
    ];

    private static readonly string[] Worked = ["2024: 5-4", "2025: 4-26", "2026: 1-10 8-22"];
    private static readonly HashSet<LocalDate> NationOff = [.. Off.SelectMany(Dates)];
    private static readonly HashSet<LocalDate> NationWorks = [.. Worked.SelectMany(Dates)];

    public static IReadOnlyDictionary<string, Lazy<PlainOffice>> All { get; } = new Dictionary<string, Lazy<PlainOffice>>(StringComparer.Ordinal)
    {
        ["VN"] = new(() => new PlainOffice("Asia/Ho_Chi_Minh", date => IsNationAtWork(date) ? ("07:30-11:30 13:30-17:30", 1) : ("", 0))),
        ["province"] = new(() => new PlainOffice("Asia/Ho_Chi_Minh", Province)),
        ["seasons"] = new(() => new PlainOffice("Asia/Ho_Chi_Minh", Seasons)),
        ["hotline"] = new(() => new PlainOffice("Asia/Ho_Chi_Minh", _ => ("00:00-24:00", 1))),
        ["night"] = new(() => new PlainOffice("Europe/Amsterdam", _ => ("00:00-06:00 22:00-24:00", 1))),
        ["duty"] = new(() => new PlainOffice("Asia/Ho_Chi_Minh", Duty)),
    };

    /// <summary>Whether public offices work on a date, in 2023 to 2026.</summary>
    public static bool IsNationAtWork(LocalDate date) =>
        NationWorks.Contains(date) || (!IsWeekend(date) && !NationOff.Contains(date));

    private static (string, decimal) Province(LocalDate date)
    {
        var isStorm = date == new LocalDate(2024, 9, 9) || date == new LocalDate(2024, 9, 10);
        if (isStorm)
        {
            return ("", 0);
        }

        // A Saturday that the nation works is a whole day here too.
        return IsNationAtWork(date) ? ("07:30-11:30 13:30-17:00", 1)
            : date.DayOfWeek == IsoDayOfWeek.Saturday && date >= new LocalDate(2025, 7, 1) ? ("07:30-11:30", 0.5m)
            : ("", 0);
    }

    private static (string, decimal) Seasons(LocalDate date)
    {
        var day = (date.Month * 100) + date.Day;
        return IsWeekend(date) ? ("", 0) : day is >= 416 and <= 1015 ? ("07:00-11:30 13:30-17:00", 1) : ("08:00-11:30 13:30-17:00", 1);
    }

    private static (string, decimal) Duty(LocalDate date) => (date.Year, date.Month, date.Day) switch
    {
        (2024, 2, >= 8 and <= 12) => ("08:00-10:00", 0),
        (2024, 12, 31) or (2026, 1, 10) => ("07:30-11:30", 0.5m),
        (2025, 12, 31) => ("", 0),
        (2025, 12, 27) => ("07:30-11:30 13:30-17:30", 1),
        _ => IsNationAtWork(date) ? ("07:30-11:30 13:30-17:30", 1) : ("", 0),
    };

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    private static IEnumerable<LocalDate> Dates(string year)
    {
        var parts = year.Split(' ');
        foreach (var day in parts.Skip(1))
        {
            yield return NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuu:M-d").Parse(parts[0] + day).Value;
        }
    }
}
