namespace ParLive.Ingest.Importing;

/// <summary>A map that cannot be used, or that does not fit its file; each problem names its place.</summary>
public sealed class ImportMapException(string map, IReadOnlyList<string> problems)
    : FormatException($"The map '{map}' cannot be used: {string.Join(" ", problems)}")
{
    /// <summary>One sentence for each problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
