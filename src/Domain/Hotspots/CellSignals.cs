namespace ParLive.Domain.Hotspots;

/// <summary>What is told of a cell: its judgements day by day, and its load.</summary>
/// <param name="Cell">Which part of the unit's work.</param>
/// <param name="Days">Its judgements.</param>
/// <param name="Load">Overdue dossiers of those open there, now.</param>
/// <param name="LoadAtClose">The same at the close of the day before: what is compared, so that nothing depends on the hour of looking.</param>
public sealed record CellSignals(Cell Cell, JudgedDays Days, Tally Load, Tally LoadAtClose);
