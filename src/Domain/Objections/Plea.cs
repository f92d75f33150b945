using NodaTime;

namespace ParLive.Domain.Objections;

/// <summary>Why something is contested.</summary>
/// <param name="Ground">What is said to be wrong.</param>
/// <param name="Evidence">What shows it: a text, or where it can be found; null for nothing yet.</param>
/// <param name="Due">The last day on which a decision is in time.</param>
/// <param name="By">Who raises it.</param>
public sealed record Plea(string Ground, string? Evidence, LocalDate Due, string By);
