namespace ParLive.Domain.Hotspots;

/// <summary>What is told of a cell: its judgements day by day, and its load.</summary>
/// <param name="Cell">Which part of the unit's work.</param>
/// <param name="Days">Its judgements.</param>
/// <param name="Load">Overdue dossiers of those open there when the day began: the same at whatever hour one looks.</param>
/// <param name="LoadBefore">The same a week before.</param>
public sealed record CellSignals(Cell Cell, JudgedDays Days, Tally Load, Tally LoadBefore);
