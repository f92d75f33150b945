namespace ParLive.Domain.Indices;

/// <summary>One thing that may be found about published figures: a contradiction, or a note that they must be read with care.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="IsContradiction">Whether something cannot be so; otherwise it is a note.</param>
/// <param name="Vietnamese">The sentence in Vietnamese, with the names of its values in braces.</param>
/// <param name="English">The sentence in English, with the names of its values in braces.</param>
public sealed record FindingKind(string Id, bool IsContradiction, string Vietnamese, string English)
{
    /// <summary>The key under which other languages may keep the sentence.</summary>
    public string Key => $"finding.{Id}";
}
