using NodaTime;

namespace ParLive.Domain.Plans;

/// <summary>A spell in a task's life. The spells of a task follow on each other from its assignment on.</summary>
/// <param name="Course">How it stands.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when, exclusive; null for ever.</param>
public readonly record struct TaskSpell(TaskCourse Course, Instant From, Instant? Until);
