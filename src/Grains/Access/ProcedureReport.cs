namespace ParLive.Grains.Access;

/// <summary>What became of a table of procedures.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Entered">How many of them were new; the others say what is known.</param>
/// <param name="Problems">The rows that cannot be taken, each with the reason; then nothing was entered.</param>
public sealed record ProcedureReport(int Rows, int Entered, IReadOnlyList<RowProblem> Problems);
