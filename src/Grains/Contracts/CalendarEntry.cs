using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A version of a calendar as somebody wrote it.</summary>
/// <param name="Text">The calendar.</param>
/// <param name="Unit">The key of the unit that has it, with all below it; null for none in particular.</param>
[GenerateSerializer, Immutable, Alias("parlive.calendar-entry")]
public sealed record CalendarEntry([property: Id(0)] string Text, [property: Id(1)] string? Unit);
