using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Time;

namespace ParLive.Domain.Plans;

/// <summary>Until when a task is to be done (thời hạn): a local day, which counts whole.</summary>
/// <remarks>A quarter ends with its last day; what recurs throughout a period closes with the last day of it. The default is none.</remarks>
/// <param name="Kind">How the plan says it.</param>
/// <param name="Day">The last day; 1 January of the year 1 where there is none.</param>
public readonly record struct Deadline(DeadlineKind Kind, LocalDate Day)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>No deadline: never due, never overdue.</summary>
    public static Deadline None => default;

    /// <summary>Whether the task is done again and again throughout its period.</summary>
    public bool IsRecurring => Kind is DeadlineKind.RecurringInQuarter or DeadlineKind.RecurringInYear;

    /// <summary>The first day of the period of what recurs; null for anything else.</summary>
    public LocalDate? PeriodStart => Kind switch
    {
        DeadlineKind.RecurringInQuarter => new LocalDate(Day.Year, Day.Month - 2, 1),
        DeadlineKind.RecurringInYear => new LocalDate(Day.Year, 1, 1),
        _ => null,
    };

    /// <summary>The first minute after the last day; null where there is none.</summary>
    public Tick? Lapse => Kind == DeadlineKind.None ? null : Tick.StartOf(OfficeZone.DayOf(Day) + 1);

    /// <summary>By a day.</summary>
    public static Deadline On(LocalDate day) => new(DeadlineKind.Day, day);

    /// <summary>Reads a day, <c>2024-06-30</c>; null if it is none from 1990 to 2099.</summary>
    public static Deadline? TryParseDay(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } day } ? On(day) : null;

    /// <summary>Reads a quarter, <c>2024-Q2</c>; null if it is none.</summary>
    public static Deadline? TryParseQuarter(string text) =>
        EndOfQuarter(text) is { } day ? new Deadline(DeadlineKind.Quarter, day) : null;

    /// <summary>Reads the period of what recurs, <c>2024</c> or <c>2024-Q2</c>; null if it is neither.</summary>
    public static Deadline? TryParsePeriod(string text) =>
        EndOfQuarter(text) is { } day ? new Deadline(DeadlineKind.RecurringInQuarter, day)
        : YearOf(text) is { } year ? new Deadline(DeadlineKind.RecurringInYear, new LocalDate(year, 12, 31))
        : null;

    /// <summary>Whether a local date lies after it.</summary>
    public bool IsPast(LocalDate date) => Kind != DeadlineKind.None && date > Day;

    /// <summary>As it is written: <c>2024-06-30</c>, <c>2024-Q2</c> or <c>2024</c>; empty where there is none.</summary>
    public override string ToString() => Kind switch
    {
        DeadlineKind.None => "",
        DeadlineKind.Day => LocalDatePattern.Iso.Format(Day),
        DeadlineKind.RecurringInYear => Day.Year.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Day.Year}-Q{Day.Month / 3}"),
    };

    private static LocalDate? EndOfQuarter(string text) =>
        text.Length == 7 && text[4..6] == "-Q" && text[6] is >= '1' and <= '4' and var quarter && YearOf(text[..4]) is { } year
            ? new LocalDate(year, (quarter - '0') * 3, 1).With(DateAdjusters.EndOfMonth)
            : null;

    private static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : null;
}
