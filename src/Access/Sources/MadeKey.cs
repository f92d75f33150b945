namespace ParLive.Access.Sources;

/// <summary>A key that was made, with what is shown once.</summary>
/// <param name="Key">As the book keeps it.</param>
/// <param name="Text">The key itself.</param>
public sealed record MadeKey(SourceKey Key, string Text);
