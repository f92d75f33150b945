using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.CountedHistory;

/// <summary>Totals of a unit over a period that are known without their dossiers (số liệu tổng hợp).</summary>
/// <param name="Id">What makes it unique within its series.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Time">When it was said; of two that name the same period the later one holds.</param>
/// <param name="From">The first local day of the period.</param>
/// <param name="To">Its last local day.</param>
/// <param name="CarriedOver">How many dossiers were open when the period began; null if the source does not say.</param>
/// <param name="Amounts">What was counted: flows over the period, levels at its close.</param>
public sealed record Counted(
    EventId Id, string Source, string Unit, Instant Time, LocalDate From, LocalDate To, int? CarriedOver, CountedAmounts Amounts)
    : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public override MatterKind Matter => MatterKind.Count;

    /// <inheritdoc/>
    public override int Rank => 0;

    internal bool Overlaps(Counted other) => From <= other.To && other.From <= To;

    internal bool IsSamePeriodAs(Counted other) => From == other.From && To == other.To;
}
