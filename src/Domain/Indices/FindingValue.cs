namespace ParLive.Domain.Indices;

/// <summary>A value in the sentence of a finding: a number, the terms of a sum, or a text.</summary>
/// <param name="Name">Its name in the sentence.</param>
/// <param name="Number">The number; null if it is none.</param>
/// <param name="Text">The text; null if it is none.</param>
/// <param name="Terms">The terms of a sum; empty if it is none.</param>
public sealed record FindingValue(string Name, decimal? Number, string? Text, params IReadOnlyList<decimal> Terms);
