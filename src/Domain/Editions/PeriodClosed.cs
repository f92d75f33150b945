using NodaTime;
using ParLive.Domain.Events;
using ParLive.Domain.Measures;
using ParLive.Domain.Rates;

namespace ParLive.Domain.Editions;

/// <summary>The figures of a unit for a period were closed (chốt số liệu): what they were then is kept, whatever becomes known later.</summary>
/// <remarks>It adds nothing to any number. The first closing of a period stands; a later one is a duplicate by its id.</remarks>
/// <param name="Id">Follows from the period alone.</param>
/// <param name="Source">Who closed it.</param>
/// <param name="Unit">The key of the unit.</param>
/// <param name="Time">When it was closed.</param>
/// <param name="Period">The period's name.</param>
/// <param name="Figures">What was known then.</param>
/// <param name="Versions">Of definitions, fold and calendar.</param>
public sealed record PeriodClosed(
    EventId Id, string Source, string Unit, Instant Time, string Period, ClosedFigures Figures, string Versions)
    : UnitEvent(Id, Source, Unit, Time)
{
    /// <summary>Until when what had come in counts; null for all that was known at the closing.</summary>
    public Instant? KnownAt { get; init; }

    /// <summary>Why it was closed; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The numbers by field (lĩnh vực); null where they were not kept.</summary>
    public ClosedParts? Fields { get; init; }

    /// <inheritdoc/>
    public override MatterKind Matter => MatterKind.Edition;

    /// <inheritdoc/>
    public override int Rank => 0;

    /// <summary>The id of the closing of a period.</summary>
    public static EventId IdOf(ReportPeriod period) => EventId.Of("editions", period.Name);

    /// <summary>What changed in each measure since: the restatement (điều chỉnh), nothing for those that did not.</summary>
    public IReadOnlyDictionary<Measure, long> RestatedIn(Counts now) => AllMeasures.All
        .Where(measure => now[measure] != Figures[measure])
        .ToDictionary(measure => measure, measure => now[measure] - Figures[measure]);
}
