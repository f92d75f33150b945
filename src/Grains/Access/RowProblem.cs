namespace ParLive.Grains.Access;

/// <summary>A row of a table that cannot be taken, and why.</summary>
/// <param name="Row">Its place in the table, counted from 1; 0 where the reason lies in no single row.</param>
/// <param name="Reason">One sentence.</param>
public sealed record RowProblem(long Row, string Reason);
