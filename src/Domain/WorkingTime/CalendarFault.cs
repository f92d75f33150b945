namespace ParLive.Domain.WorkingTime;

/// <summary>What is wrong, or odd, about a written calendar.</summary>
/// <param name="Line">The line it stands in, from 1.</param>
/// <param name="Reason">What is the matter, in a sentence that names the value.</param>
public readonly record struct CalendarFault(int Line, string Reason);
