namespace ParLive.Grains.Access;

/// <summary>Units that cannot be added; each problem names the entry (counted from 1) and the reason.</summary>
public sealed class UnitEntriesException(IReadOnlyList<string> problems)
    : FormatException($"{problems.Count} of the units cannot be added. First: {(problems.Count > 0 ? problems[0] : "none")}")
{
    /// <summary>One sentence for each problem.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
