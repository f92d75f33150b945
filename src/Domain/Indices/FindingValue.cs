namespace ParLive.Domain.Indices;

/// <summary>A value in the sentence of a finding: a number, or a text.</summary>
/// <param name="Name">Its name in the sentence.</param>
/// <param name="Number">The number; null if it is a text.</param>
/// <param name="Text">The text; null if it is a number.</param>
public readonly record struct FindingValue(string Name, decimal? Number, string? Text);
