namespace ParLive.Ingest.Reports;

/// <summary>What must hold in each row: a column is the sum of others. Where it does not, the report says so below its table.</summary>
/// <param name="Whole">The column's id.</param>
/// <param name="Parts">The ids of those that add up to it.</param>
/// <param name="Note">Why a row may differ, in a sentence; empty for none.</param>
public sealed record ReportCheck(string Whole, IReadOnlyList<string> Parts, string Note);
