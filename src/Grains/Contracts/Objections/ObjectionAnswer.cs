namespace ParLive.Grains.Contracts.Objections;

/// <summary>What came of something that somebody wanted to do with an objection.</summary>
/// <param name="Id">The objection that was raised; null for anything else.</param>
/// <param name="Refusal">Why nothing came of it, by name; null where it is on disk.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record ObjectionAnswer(string? Id, string? Refusal, string? Sentence);
