namespace ParLive.Grains.Contracts.Objections;

/// <summary>An answer to an objection, or more evidence.</summary>
/// <param name="Time">When it was entered.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Text">What was said.</param>
public sealed record ObjectionSaid(DateTimeOffset Time, string By, string Text);
