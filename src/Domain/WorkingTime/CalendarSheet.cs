using System.Collections.Immutable;
using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.WorkingTime;

/// <summary>A calendar as it was written: dated rules, each with its source, under an id and a version.</summary>
/// <remarks>Read by <see cref="CalendarReader"/>; <see cref="Calendars"/> makes a <see cref="WorkingCalendar"/> of it.</remarks>
public sealed class CalendarSheet
{
    private readonly Dictionary<int, SpecialDay> _special = [];
    private readonly ILookup<IsoDayOfWeek, CalendarRule.Week> _weeks;

    internal CalendarSheet(CalendarHead head, IEnumerable<CalendarRule> rules)
    {
        Head = head;
        Rules = [.. rules];
        foreach (var (day, special) in Rules.SelectMany(SpecialDay.Of))
        {
            _special.Add(day, special);
        }

        _weeks = Rules.OfType<CalendarRule.Week>()
            .SelectMany(week => week.Days.Select(day => (day, week)))
            .ToLookup(pair => pair.day, pair => pair.week);
    }

    /// <summary>The calendar's name.</summary>
    public string Id => Head.Id;

    /// <summary>Its version, from 1; a higher one replaces it.</summary>
    public int Number => Head.Number;

    /// <summary>When this version came out: what is received from then on is promised by it.</summary>
    public LocalDate Issued => Head.Issued;

    /// <summary>The calendar it is laid over, by name; null for one that stands by itself.</summary>
    public string? Over => Head.Over;

    /// <summary>Its zone; null where the calendar below says it.</summary>
    public OfficeZone? Zone => Head.Zone;

    /// <summary>The dates whose holidays were entered; null where nothing is said. Beyond them a date off is not known yet.</summary>
    public DateInterval? Covers => Head.Covers;

    /// <summary>The rows, in the order they were written.</summary>
    public ImmutableArray<CalendarRule> Rules { get; }

    internal CalendarHead Head { get; }

    /// <summary>What is special about a day; null if nothing is.</summary>
    internal SpecialDay? SpecialOn(int day) => _special.TryGetValue(day, out var special) ? special : null;

    /// <summary>The ordinary hours of a weekday at a date; null if no row says any.</summary>
    internal DayHours? WeekOn(LocalDate date, IsoDayOfWeek weekday)
    {
        foreach (var week in _weeks[weekday])
        {
            if (week.Dates.Contains(date))
            {
                return week.Hours;
            }
        }

        return null;
    }
}
