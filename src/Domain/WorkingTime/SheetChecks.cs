using NodaTime;
using NodaTime.Text;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>What rows of a calendar may not say of each other.</summary>
internal static class SheetChecks
{
    /// <summary>Dates and weekdays of which two rows speak.</summary>
    public static IEnumerable<CalendarFault> Overlaps(IReadOnlyList<CalendarRule> rules)
    {
        var weeks = new Dictionary<IsoDayOfWeek, List<CalendarRule.Week>>();
        foreach (var week in rules.OfType<CalendarRule.Week>())
        {
            foreach (var day in week.Days)
            {
                var others = weeks.TryGetValue(day, out var known) ? known : weeks[day] = [];
                if (others.Find(other => other.Dates.Intersection(week.Dates) is not null) is { } clash)
                {
                    yield return new CalendarFault(week.Line, $"{day} has hours by line {clash.Line} at that time");
                }

                others.Add(week);
            }
        }

        var special = new Dictionary<int, SpecialDay>();
        foreach (var rule in rules)
        {
            foreach (var (day, says) in SpecialDay.Of(rule))
            {
                if (!special.TryAdd(day, says))
                {
                    var clash = special[day];
                    var where = clash.Rule.Line == rule.Line ? "the same row" : $"line {clash.Rule.Line}";
                    yield return new CalendarFault(rule.Line, $"{Written(day)} is {clash.Is} by {where} and {says.Is} here");
                    break;
                }
            }
        }
    }

    /// <summary>Swaps of the first of some calendars, laid over the others, that exchange nothing.</summary>
    public static IEnumerable<CalendarFault> Swaps(IReadOnlyList<CalendarSheet> sheets)
    {
        var plan = new DayPlan(sheets);
        foreach (var swap in sheets[0].Rules.OfType<CalendarRule.Swap>())
        {
            if (plan.OrdinaryHours(swap.Free).IsClosed)
            {
                yield return new CalendarFault(swap.Line, swap.Hours is null
                    ? $"{Written(swap.Worked)} is swapped in without hours: {Written(swap.Free)} is no working day and has none to give"
                    : $"{Written(swap.Free)} is swapped out and is no working day");
            }

            if (!plan.OrdinaryHours(swap.Worked).IsClosed && plan.OrdinaryHours(swap.Worked).Counts >= 1)
            {
                yield return new CalendarFault(swap.Line, $"{Written(swap.Worked)} is swapped in and is a working day anyway");
            }
        }
    }

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Written(int day) => Written(OfficeZone.DateOf(day));
}
