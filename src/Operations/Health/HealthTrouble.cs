namespace ParLive.Operations.Health;

/// <summary>Something that is not well.</summary>
/// <param name="What">units, journal, disk, clock, feeds, sums or notices: the part of the report that says more.</param>
/// <param name="Sentence">What it is, in Vietnamese.</param>
/// <param name="SentenceEn">The same in English.</param>
public sealed record HealthTrouble(string What, string Sentence, string SentenceEn);
