namespace ParLive.Domain.Reorganisations;

/// <summary>Why reorganisations cannot be applied.</summary>
/// <param name="Place">Which of those given it is about, counted from 0; null if it is about a unit that is to be added.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ReformProblem(int? Place, string Sentence);
