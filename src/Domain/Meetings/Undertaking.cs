using NodaTime;

namespace ParLive.Domain.Meetings;

/// <summary>Who does what by when.</summary>
/// <param name="About">The key of the unit that it is about.</param>
/// <param name="IsHotspot">Whether it is about that unit as a hotspot.</param>
/// <param name="Who">Who does it, as people call them.</param>
/// <param name="Task">What.</param>
/// <param name="Due">The last day on which it is in time.</param>
public sealed record Undertaking(string About, bool IsHotspot, string Who, string Task, LocalDate Due);
