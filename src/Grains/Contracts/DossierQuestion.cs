using Orleans;

namespace ParLive.Grains.Contracts;

/// <summary>Which dossiers stand behind a figure.</summary>
/// <param name="Measure">The name of the measure, such as <c>openOverdue</c> or <c>resolvedLate</c>.</param>
/// <param name="AsOf">The moment; null for now.</param>
/// <param name="From">The start of the range of a flow; null from the beginning.</param>
/// <param name="To">The end of that range, exclusive; null up to the moment.</param>
/// <param name="Skip">How many rows to leave out before the page.</param>
/// <param name="Take">How many rows the page holds; 1 to 250,000; programs from outside may ask for 1,000.</param>
/// <param name="For">The key of the unit whose figure it is, where that unit's dossiers were taken over; null for the unit asked.</param>
[GenerateSerializer, Immutable, Alias("parlive.dossier-question")]
public sealed record DossierQuestion(
    [property: Id(0)] string Measure, [property: Id(1)] DateTimeOffset? AsOf = null, [property: Id(2)] DateTimeOffset? From = null,
    [property: Id(3)] DateTimeOffset? To = null, [property: Id(4)] int Skip = 0, [property: Id(5)] int Take = 50,
    [property: Id(6)] string? For = null)
{
    /// <summary>Which of them; null for all.</summary>
    [Id(7)]
    public DossierFilter? Filter { get; init; }

    /// <summary>One of <see cref="DossierOrders"/>.</summary>
    [Id(8)]
    public string Order { get; init; } = DossierOrders.Late;

    /// <summary>Whether the last of that order comes first.</summary>
    [Id(9)]
    public bool Backwards { get; init; }
}
