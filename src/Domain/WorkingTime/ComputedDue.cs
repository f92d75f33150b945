using NodaTime;
using ParLive.Domain.Dossiers;

namespace ParLive.Domain.WorkingTime;

/// <summary>A due date that was computed, and by what: kept together, so that it can be explained and computed again.</summary>
/// <param name="Due">The promise: a moment for terms in working days and hours, a whole day for the others.</param>
/// <param name="Moment">The last moment in term; for a whole day when the office closes on it.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleVersion">Its version.</param>
/// <param name="Calendar">The calendars and their versions.</param>
/// <param name="Provisional">Whether it lies, or its term runs, beyond the dates whose holidays were entered.</param>
public sealed record ComputedDue(DueDate Due, Instant Moment, string RuleId, int RuleVersion, CalendarVersion Calendar, bool Provisional);
