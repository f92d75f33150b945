using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>What a calendar may say and hardly means.</summary>
internal static class SheetWarnings
{
    /// <summary>The holidays that are checked by the moon.</summary>
    public static readonly string[] Names = ["tet", "hung-kings"];

    public static IReadOnlyList<CalendarFault> Of(CalendarSheet sheet) =>
        [.. sheet.Rules.SelectMany(rule => Of(rule, sheet)).Concat(YearsWithoutTet(sheet)).OrderBy(warning => warning.Line)];

    private static IEnumerable<CalendarFault> Of(CalendarRule rule, CalendarSheet sheet)
    {
        var hours = rule switch
        {
            CalendarRule.Week week => week.Hours,
            CalendarRule.Open open => open.Hours,
            CalendarRule.Swap swap => swap.Hours,
            _ => null,
        };
        if (hours is not null && hours.Spells.Any(spell => spell.To == Spell.WholeDay - 1))
        {
            yield return new CalendarFault(rule.Line, "closes for a minute at 23:59; the end of a day is written 24:00");
        }

        if (rule is CalendarRule.Off off && Moon(off) is { } moon && !Near(off.Dates, moon))
        {
            yield return new CalendarFault(rule.Line, $"{off.Name} of {off.Dates.Start:yyyy} is about {Written(moon)}, which is not in {off.Dates}");
        }

        if (sheet.Covers is { } covers && SpecialDay.Of(rule).Any(day => !covers.Contains(OfficeZone.DateOf(day.Day))))
        {
            yield return new CalendarFault(rule.Line, "speaks of dates that the calendar does not cover");
        }
    }

    private static IEnumerable<CalendarFault> YearsWithoutTet(CalendarSheet sheet)
    {
        if (sheet.Zone?.Id != OfficeZone.Vietnam.Id || sheet.Covers is not { } covers)
        {
            yield break;
        }

        for (var year = covers.Start.Year; year <= covers.End.Year; year++)
        {
            if (LunarDays.NewYear(year) is { } moon && covers.Contains(moon) && sheet.SpecialOn(OfficeZone.DayOf(moon)) is null)
            {
                yield return new CalendarFault(1, FormattableString.Invariant($"covers {year} and has no day off about {Written(moon)}, Tết"));
            }
        }
    }

    private static LocalDate? Moon(CalendarRule.Off off) => off.Name switch
    {
        "tet" => LunarDays.NewYear(off.Dates.Start.Year),
        "hung-kings" => LunarDays.HungKings(off.Dates.Start.Year),
        _ => null,
    };

    // Vietnam's lunar calendar may differ by a day from the one that is computed with.
    private static bool Near(DateInterval dates, LocalDate moon) => moon >= dates.Start.PlusDays(-1) && moon <= dates.End.PlusDays(1);

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
