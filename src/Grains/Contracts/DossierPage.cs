namespace ParLive.Grains.Contracts;

/// <summary>A page of the dossiers behind a figure.</summary>
/// <param name="AsOf">The moment asked for.</param>
/// <param name="Measure">The measure that they make up.</param>
/// <param name="Total">How many there are in all; equals the figure.</param>
/// <param name="Rows">This page of them, the most overdue first.</param>
public sealed record DossierPage(DateTimeOffset AsOf, string Measure, long Total, IReadOnlyList<DossierRow> Rows);
