using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>A page of the dossiers behind a figure.</summary>
/// <param name="AsOf">The moment asked for.</param>
/// <param name="Measure">The measure that they make up.</param>
/// <param name="Total">How many there are that were looked for; without a filter with those known only as totals, and equal to the figure.</param>
/// <param name="Rows">This page of them, in the order asked for.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-page")]
public sealed record DossierPage(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] string Measure, [property: Id(2)] long Total,
    [property: Id(3)] IReadOnlyList<DossierRow> Rows)
{
    /// <summary>How many of them are known only as totals (không có hồ sơ chi tiết): no rows stand for them.</summary>
    [Id(4)]
    public long WithoutDossiers { get; init; }

    /// <summary>How many stand behind the figure, whatever is looked for among them; equals <see cref="Total"/> without a filter.</summary>
    [Id(5)]
    public long All { get; init; }
}
