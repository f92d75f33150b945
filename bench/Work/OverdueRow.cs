namespace ParLive.Work;

/// <summary>A commune with overdue dossiers.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Overdue">How many are open and past their day.</param>
/// <param name="Resolved">Resolved in the last thirty whole local days and today.</param>
/// <param name="OnTime">Of these, on time by date.</param>
public readonly record struct OverdueRow(string Code, long Overdue, long Resolved, long OnTime);
