using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A page of the dossiers behind a figure.</summary>
/// <param name="AsOf">The moment asked for.</param>
/// <param name="Measure">The measure that they make up.</param>
/// <param name="Total">How many there are in all, with those known only as totals; equals the figure.</param>
/// <param name="Rows">This page of them, the most overdue first.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-page")]
public sealed record DossierPage(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] string Measure, [property: Id(2)] long Total,
    [property: Id(3)] IReadOnlyList<DossierRow> Rows)
{
    /// <summary>How many of them are known only as totals (không có hồ sơ chi tiết): no rows stand for them.</summary>
    [Id(4)]
    public long WithoutDossiers { get; init; }
}
