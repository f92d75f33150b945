using ParLive.Grains.Contracts;

namespace ParLive.Grains.Access;

/// <summary>A table of procedures as it was read.</summary>
/// <param name="Lines">The rows that could be read, each with its place in the table, counted from 1.</param>
/// <param name="Problems">The rows that could not, each with the reason.</param>
public sealed record ProcedureTable(IReadOnlyList<(long Row, ProcedureEntry Procedure)> Lines, IReadOnlyList<RowProblem> Problems);
