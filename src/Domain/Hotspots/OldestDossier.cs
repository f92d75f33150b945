namespace ParLive.Domain.Hotspots;

/// <summary>The open dossier of a unit that is overdue for longest.</summary>
/// <param name="Number">Its number.</param>
/// <param name="CalendarDays">How many calendar days lie between today and its due date.</param>
/// <param name="WorkingDays">How many of them are working days.</param>
public readonly record struct OldestDossier(string Number, int CalendarDays, int WorkingDays);
