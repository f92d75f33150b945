using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>Golden/known-bugs.csv: what other systems are known to get wrong, with the right answers, worked out by hand.</summary>
public sealed class KnownBugs
{
    private static readonly DurationPattern Hours = DurationPattern.CreateWithInvariantCulture("-H:mm:ss");

    public static TheoryData<string> Rows => [.. Resources.Lines("known-bugs.csv").Skip(1)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_known_bug_is_not_ours(string row)
    {
        var parts = row.Split(',');
        Assert.Equal(7, parts.Length);
        var (calendar, question, from, argument, expected) = (Offices.Calendar(parts[1]), parts[2], parts[3], parts[4], parts[5]);

        Assert.Equal(expected, question == "warning" ? Warning(argument, expected) : Answer(calendar, question, Local(calendar, from), argument));
    }

    private static string Answer(WorkingCalendar calendar, string question, Instant from, string argument) => question switch
    {
        "measure" => Hours.Format(calendar.Measure(from, Local(calendar, argument))),
        "open" => calendar.IsOpen(from) ? "yes" : "no",
        "opening" => Written(calendar, calendar.NextOpening(from)),
        "minutes" => Written(calendar, calendar.Add(from, Duration.FromMinutes(Number(argument)))),
        "days" => Written(calendar, calendar.AddDays(from, Number(argument))),
        _ => Written(calendar, Rule(calendar, question).DueOf(from, Waits(calendar, argument))!.Moment),
    };

    private static DueRule Rule(WorkingCalendar calendar, string question) => question.Split(' ') is [var policy, var amount, var unit]
        ? Offices.Rule(
            unit switch
            {
                "days" => Term.WorkingDays(Number(amount)),
                "hours" => Term.WorkingHours(Number(amount)),
                _ => Term.CalendarDays(Number(amount)),
            },
            calendar,
            Enum.Parse<SupplementPolicy>(policy, ignoreCase: true))
        : throw new FormatException(question);

    private static IEnumerable<Interval> Waits(WorkingCalendar calendar, string spells) => spells
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(spell => spell.Split(".."))
        .Select(ends => new Interval(Local(calendar, ends[0]), Local(calendar, ends[1])));

    private static string Warning(string row, string expected)
    {
        var reading = CalendarReader.Read($"calendar x\nversion 1 2024-01-01\nzone Asia/Ho_Chi_Minh\n{row}");
        Assert.Empty(reading.Faults);
        return reading.Warnings.Count == 0 ? "none"
            : reading.Warnings.Any(warning => warning.Line == 4 && warning.Reason.Contains(expected, StringComparison.Ordinal)) ? expected
            : string.Join("; ", reading.Warnings);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Instant Local(WorkingCalendar calendar, string local) => LocalDateTimePattern.ExtendedIso.Parse(local).Value
        .InZoneStrictly(DateTimeZoneProviders.Tzdb[calendar.Zone.Id]).ToInstant();

    private static string Written(WorkingCalendar calendar, Instant moment) => LocalDateTimePattern.ExtendedIso.Format(
        moment.InZone(DateTimeZoneProviders.Tzdb[calendar.Zone.Id]).LocalDateTime);
}
