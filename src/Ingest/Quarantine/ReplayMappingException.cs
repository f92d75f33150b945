namespace ParLive.Ingest.Quarantine;

/// <summary>A mapping for a replay cannot be used; nothing was replayed.</summary>
/// <param name="problems">Everything that is wrong with it, each in a sentence with its place.</param>
public sealed class ReplayMappingException(IReadOnlyList<string> problems)
    : FormatException($"The mapping cannot be used: {string.Join(' ', problems)}")
{
    /// <summary>Everything that is wrong with it, each in a sentence with its place.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
