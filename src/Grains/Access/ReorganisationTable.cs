namespace ParLive.Grains.Access;

/// <summary>A table of reorganisations as it was read, before anybody looked whether it fits the units.</summary>
/// <param name="At">The first day on which all of it holds.</param>
/// <param name="OldSince">From when old units hold that the register does not know and that the table names; null not to add them.</param>
/// <param name="Transfers">Rows of old and new communes.</param>
/// <param name="Changes">Rows that say themselves what happened.</param>
/// <param name="Problems">Rows that could not be read, each with the reason.</param>
public sealed record ReorganisationTable(
    DateOnly At, DateOnly? OldSince, IReadOnlyList<TransferLine> Transfers, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>How many rows it has.</summary>
    public int Rows => Transfers.Count + Changes.Count + Problems.Select(problem => problem.Row).Distinct().Count();
}
