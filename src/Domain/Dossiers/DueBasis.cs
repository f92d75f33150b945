using ParLive.Domain.WorkingTime;

namespace ParLive.Domain.Dossiers;

/// <summary>A due date that the house computes for a dossier, and by what: enough to explain it and to compute it again.</summary>
/// <param name="Due">The due date; null while the clock stands.</param>
/// <param name="Rule">The rule as it held at receipt.</param>
/// <param name="Calendar">The calendars and their versions: those of the rule, unless later ones were applied.</param>
/// <param name="Provisional">Whether it lies beyond the dates whose holidays are known.</param>
public sealed record DueBasis(DueDate? Due, FrozenRule Rule, CalendarVersion Calendar, bool Provisional);
