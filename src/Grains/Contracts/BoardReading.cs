using Orleans;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Contracts;

/// <summary>The units of one kind below a unit, ranked: one moment for all rows.</summary>
/// <param name="Unit">The unit whose board it is.</param>
/// <param name="AsOf">The moment for which every row holds.</param>
/// <param name="Kind">The kind of unit that is ranked here.</param>
/// <param name="Kinds">All kinds below the unit, the most numerous first.</param>
/// <param name="Group">The rate of all rows together.</param>
/// <param name="Rows">The rows, best first; units without a rank last.</param>
/// <param name="Trust">How far the board can be trusted.</param>
[GenerateSerializer, Immutable, Alias("parlive.board-reading")]
public sealed record BoardReading(
    [property: Id(0)] UnitInfo Unit, [property: Id(1)] DateTimeOffset AsOf, [property: Id(2)] string Kind,
    [property: Id(3)] IReadOnlyList<string> Kinds, [property: Id(4)] RateReading Group, [property: Id(5)] IReadOnlyList<BoardRow> Rows,
    [property: Id(6)] TrustReading Trust)
{
    /// <summary>Which edition the ranks are from; null before the first.</summary>
    [Id(7)]
    public RankingEditionReading? Edition { get; init; }

    /// <summary>How exact its moment is: minute, hour or day (then it is the close of that local day).</summary>
    [Id(8)]
    public string AsOfExactTo { get; init; } = "minute";
}
