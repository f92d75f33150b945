namespace ParLive.Grains.Access;

/// <summary>What a table of reorganisations comes to, or came to.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Understood">How many of them were understood.</param>
/// <param name="Problems">The rows that were not, each with the reason; then nothing is applied.</param>
/// <param name="Missing">Old units that the register does not know; then nothing is applied.</param>
/// <param name="Applied">Whether it was applied; false for a preview, and where it could not be.</param>
/// <param name="News">How many reorganisations of it were not known before.</param>
/// <param name="Added">How many units were added, old and new.</param>
/// <param name="Ends">Units that end.</param>
/// <param name="Begins">Units that begin.</param>
/// <param name="Changes">Units that go on under another name, kind, code or parent.</param>
/// <param name="HandsOver">Whose open dossiers go to whom.</param>
/// <param name="Stranded">Units that end without anybody who takes over their open dossiers.</param>
/// <param name="NotComparable">Units whose restated history is not comparable before a day.</param>
public sealed record ReorganisationReport(
    int Rows, int Understood, IReadOnlyList<RowProblem> Problems, IReadOnlyList<ReportedUnit> Missing, bool Applied, int News, int Added,
    IReadOnlyList<ReportedUnit> Ends, IReadOnlyList<ReportedUnit> Begins, IReadOnlyList<ReportedUnit> Changes,
    IReadOnlyList<ReportedHandOver> HandsOver, IReadOnlyList<ReportedHandOver> Stranded, IReadOnlyList<ReportedDoubt> NotComparable)
{
    /// <summary>Whether the table can be applied.</summary>
    public bool IsSound => Problems.Count == 0 && Missing.Count == 0;
}
