using NodaTime;
using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>Calendars with odd hours, holidays, swaps and overlays, in zones whose clocks change at odd hours, as somebody would write them.</summary>
internal static class GeneratedCalendars
{
    private static readonly string[] Zones =
        ["Asia/Ho_Chi_Minh", "Europe/Amsterdam", "Australia/Lord_Howe", "America/Sao_Paulo", "America/Santiago"];

    private static readonly string[] Ordinary = ["07:30-11:30 13:30-17:00", "08:00-12:00 13:00-17:00", "07:00-11:00 14:00-17:00"];

    // Around the clock, over the hours of the clock changes, at the edges of the day; half, odd and no count.
    private static readonly string[] Odd =
    [
        "07:30-11:30 13:30-17:00", "00:00-24:00 counts 1", "00:00-06:00 22:00-24:00", "01:30-02:45 counts 0.333", "02:00-03:00 counts 1",
        "07:30-11:30 counts 0.5", "09:00-10:00 counts 0", "23:30-24:00 counts 0.25", "00:00-00:30 12:00-12:01 counts 0.001", "closed",
    ];

    public static CalendarCase Any(int seed)
    {
        var dice = new Random(seed);
        var zone = Generated.Pick(dice, Zones);
        var changes = new LocalDate(2024, 4, 1).PlusDays(dice.Next(-30, 60));
        var below = string.Join('\n', Head("base", $"zone {zone}").Concat(Week(dice, changes)).Concat(Special(dice)));
        var calendars = Calendars.None.With(Sheet(below));
        if (dice.Next(3) > 0)
        {
            return new CalendarCase(below, calendars.Newest("base")!, seed);
        }

        var days = Generated.Pick(dice, ["tue-thu", "fri", "sat", "mon-sat"]);
        var above = string.Join('\n', Head("unit", "over base")
            .Append($"week 2024-02-01.. {days} {Generated.Pick(dice, days == "mon-sat" ? Ordinary : Odd)} | unit")
            .Concat(Special(dice)));
        return new CalendarCase($"{below}\n\n{above}", calendars.With(Sheet(above)).Newest("unit")!, seed);
    }

    /// <summary>One kind of day, Monday to Friday, with holidays: where days are exact to the nanosecond.</summary>
    public static CalendarCase Uniform(int seed)
    {
        var dice = new Random(seed);
        var text = string.Join('\n', Head("base", "zone Asia/Ho_Chi_Minh")
            .Append($"week 1990-01-01.. mon-fri {Generated.Pick(dice, Ordinary)} | law")
            .Concat(Special(dice, opens: false)));
        return new CalendarCase(text, Calendars.None.With(Sheet(text)).Newest("base")!, seed);
    }

    public static CalendarSheet Sheet(string text)
    {
        var reading = CalendarReader.Read(text);
        return reading.Sheet ?? throw new FormatException($"{string.Join("; ", reading.Faults)}\n{text}");
    }

    private static string[] Head(string id, string onto) => [$"calendar {id}", "version 1 2024-01-01", onto];

    // Monday always works, so that time never runs out.
    private static IEnumerable<string> Week(Random dice, LocalDate changes)
    {
        foreach (var dates in (string[])[$"1990-01-01..{changes.PlusDays(-1):uuuu-MM-dd}", $"{changes:uuuu-MM-dd}.."])
        {
            yield return $"week {dates} mon {Generated.Pick(dice, Ordinary)} | law";
            yield return $"week {dates} tue-thu {Generated.Pick(dice, dice.Next(2) == 0 ? Ordinary : Odd)} | law";
            yield return $"week {dates} fri {Generated.Pick(dice, Odd)} | law";
            yield return $"week {dates} sat {Generated.Pick(dice, Odd)} | law";
        }
    }

    private static IEnumerable<string> Special(Random dice, bool opens = true)
    {
        var monday = new LocalDate(2024, 1, 1);
        for (var week = dice.Next(4); week < 52; week += 1 + dice.Next(9))
        {
            var (first, sunday) = (monday.PlusWeeks(week), monday.PlusWeeks(week).PlusDays(6));
            yield return dice.Next(opens ? 4 : 2) switch
            {
                0 => $"off {first:uuuu-MM-dd}..{first.PlusDays(dice.Next(7)):uuuu-MM-dd} | notice",
                1 => $"swap {first:uuuu-MM-dd} {sunday:uuuu-MM-dd} | notice",
                2 => $"open {first.PlusDays(dice.Next(7)):uuuu-MM-dd} {Generated.Pick(dice, Odd)} | notice",
                _ => $"observed {first:uuuu-MM-dd} | feed",
            };
        }
    }
}
