namespace ParLive.Operations.Doctor;

/// <summary>What came of one check.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Mark">How it is.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Advice">What to do; empty where there is nothing to do.</param>
public sealed record Finding(string Check, FindingMark Mark, string Sentence, string Advice = "")
{
    internal static Finding Well(string check, string sentence) => new(check, FindingMark.Well, sentence);

    internal static Finding Doubt(string check, string sentence, string advice) => new(check, FindingMark.Doubt, sentence, advice);

    internal static Finding Fault(string check, string sentence, string advice) => new(check, FindingMark.Fault, sentence, advice);
}
