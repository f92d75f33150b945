namespace ParLive.Grains.Contracts.Meetings;

/// <summary>A meeting is to begin.</summary>
/// <param name="Kind">The kind of unit that it ranks; null for the most numerous.</param>
/// <param name="At">The moment about which it is; null for now.</param>
/// <param name="Title">What it is called; null where nobody says.</param>
/// <param name="By">Who begins it.</param>
public sealed record MeetingStart(string? Kind, DateTimeOffset? At, string? Title, string? By);
