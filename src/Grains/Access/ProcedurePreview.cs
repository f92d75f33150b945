namespace ParLive.Grains.Access;

/// <summary>What a table of procedures would enter. It moves no figure: what came in keeps its promise.</summary>
/// <param name="At">As of when.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Problems">The rows that cannot be taken, each with the reason; then nothing can be entered.</param>
/// <param name="News">The rows that say something new, in the order of the table.</param>
/// <param name="Print">Tells whether it comes to the same later.</param>
public sealed record ProcedurePreview(DateTimeOffset At, int Rows, IReadOnlyList<RowProblem> Problems, IReadOnlyList<ProcedureNews> News, string Print);
