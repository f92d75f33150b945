using NodaTime;

namespace ParLive.Domain.Events;

/// <summary>An earlier event of the same source is taken back.</summary>
/// <param name="Id">What makes it unique within its matter.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unit">The key of the unit that the source names.</param>
/// <param name="Time">When it was taken back.</param>
/// <param name="Of">The kind of the matter.</param>
/// <param name="Target">The event taken back.</param>
/// <param name="Reason">The reason given; null if none.</param>
public sealed record Voided(EventId Id, string Source, string Unit, Instant Time, MatterKind Of, EventId Target, string? Reason)
    : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public override MatterKind Matter => Of;

    /// <inheritdoc/>
    public override int Rank => 99;

    /// <inheritdoc/>
    public override UnitEvent WithoutRemarks() => Of is MatterKind.Dossier or MatterKind.Feedback ? this with { Reason = OnlyGiven(Reason) } : this;
}
