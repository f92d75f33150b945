namespace ParLive.Domain.WorkingTime;

/// <summary>What became of a written calendar: the calendar whole, or everything that is wrong with it.</summary>
/// <param name="Sheet">The calendar; null if anything is wrong, so that nothing is half applied.</param>
/// <param name="Faults">What is wrong, by line.</param>
/// <param name="Warnings">What is allowed and looks like a mistake, by line.</param>
public sealed record CalendarReading(CalendarSheet? Sheet, IReadOnlyList<CalendarFault> Faults, IReadOnlyList<CalendarFault> Warnings);
