using ParLive.Grains.Quarantine;

namespace ParLive.Ingest.Quarantine;

/// <summary>What a replay came to, or would come to.</summary>
/// <param name="Preview">Whether nothing was taken in: accepted means then that the admission has nothing against it.</param>
/// <param name="Accepted">Taken in, and settled with the receipt.</param>
/// <param name="Duplicates">Known already, and settled as that.</param>
/// <param name="Refused">Refused again; they stay open with the new reason.</param>
/// <param name="NotReplayable">Rows of tables, which only an import understands; they stay as they are.</param>
/// <param name="Lines">The first 1,000 of them.</param>
public sealed record ReplayReport(bool Preview, long Accepted, long Duplicates, long Refused, long NotReplayable, IReadOnlyList<ReplayLine> Lines)
{
    /// <summary>The same as the audit keeps it: a sentence may quote what an input held, and the audit is kept for ever.</summary>
    internal ReplayReport WithoutDetails() => this with { Lines = [.. Lines.Select(line => line with { Detail = "" })] };

    internal const int MostLines = 1_000;

    internal static ReplayReport Of(bool preview, IReadOnlyCollection<ReplayLine> lines) => new(
        preview, lines.Count(line => line.Outcome == QuarantineStates.Accepted), lines.Count(line => line.Outcome == QuarantineStates.Duplicate),
        lines.Count(line => line.Outcome == QuarantineStates.Refused), lines.Count(line => line.Outcome == Workbench.NotReplayable), [.. lines.Take(MostLines)]);
}
