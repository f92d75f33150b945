namespace ParLive.Grains.Contracts.Meetings;

/// <summary>A meeting about a unit's board (họp ban chỉ đạo).</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="At">The moment for which all that it shows holds.</param>
/// <param name="Began">When it began.</param>
/// <param name="Kind">The kind of unit that it ranks.</param>
/// <param name="Title">What it is called; null where nobody said.</param>
/// <param name="By">Who began it, as that person typed.</param>
/// <param name="Last">The meeting with which it compares; null for none.</param>
/// <param name="Pins">The keys of the units pinned to its front.</param>
public sealed record MeetingReading(
    string Id, DateTimeOffset At, DateTimeOffset Began, string Kind, string? Title, string By, string? Last, IReadOnlyList<string> Pins);
