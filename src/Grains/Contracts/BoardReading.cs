namespace ParLive.Grains.Contracts;

/// <summary>The units of one kind below a unit, ranked: one moment for all rows.</summary>
/// <param name="Unit">The unit whose board it is.</param>
/// <param name="AsOf">The moment for which every row holds.</param>
/// <param name="Kind">The kind of unit that is ranked here.</param>
/// <param name="Kinds">All kinds below the unit, the most numerous first.</param>
/// <param name="Group">The rate of all rows together.</param>
/// <param name="Rows">The rows, best first; units without a rank last.</param>
/// <param name="Trust">How far the board can be trusted.</param>
public sealed record BoardReading(
    UnitInfo Unit, DateTimeOffset AsOf, string Kind, IReadOnlyList<string> Kinds, RateReading Group,
    IReadOnlyList<BoardRow> Rows, TrustReading Trust);
