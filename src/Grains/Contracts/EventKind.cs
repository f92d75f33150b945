namespace ParLive.Grains.Contracts;

/// <summary>A kind of event that may be told.</summary>
/// <param name="Matter">To what it happens: <c>dossier</c>, <c>task</c> and so on.</param>
/// <param name="Name">The kind, as the last part of a CloudEvent's type.</param>
/// <param name="About">What it says.</param>
/// <param name="Needs">The members of its data without which it says nothing.</param>
public sealed record EventKind(string Matter, string Name, string About, params IReadOnlyList<string> Needs)
{
    /// <summary>The type of a CloudEvent of this kind.</summary>
    public string Type => $"{EventVocabulary.TypePrefix}{Matter}.{Name}";
}
