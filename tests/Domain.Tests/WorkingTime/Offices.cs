using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Tests.WorkingTime;

/// <summary>The calendars of the folder Golden, over Vietnam's.</summary>
internal static class Offices
{
    public static Calendars All { get; } = ((string[])["province", "seasons", "hotline", "night", "duty"]).Aggregate(
        Calendars.Vietnam, (calendars, name) => calendars.With(GeneratedCalendars.Sheet(Resources.Text($"{name}.calendar"))));

    public static WorkingCalendar Calendar(string name) => All.Newest(name)!;

    public static DueRule Rule(Term term, WorkingCalendar calendar, SupplementPolicy policy = SupplementPolicy.Shift) =>
        new() { Id = "1.000894", Version = 3, Term = term, Policy = policy, Calendar = calendar };
}
