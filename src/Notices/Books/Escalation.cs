namespace ParLive.Notices.Books;

/// <summary>Who is told of a hotspot that nobody has taken in hand.</summary>
/// <param name="After">After so many hours.</param>
/// <param name="To">Where to.</param>
public sealed record Escalation(double After, IReadOnlyList<Uri> To);
