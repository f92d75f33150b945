namespace ParLive.Grains.Contracts.Meetings;

/// <summary>What came of something that somebody wanted to have noted.</summary>
/// <param name="Id">The meeting that began, or the commitment that was noted; null for anything else.</param>
/// <param name="Refusal">Why nothing came of it, by name; null where it is on disk.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record MeetingAnswer(string? Id, string? Refusal, string? Sentence);
