using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Inspections;

/// <summary>What happened in an inspection (cuộc kiểm tra): one round, in which one or more units are visited.</summary>
public abstract record InspectionEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Inspection;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Opened => 0,
        UnitInspected => 1,
        _ => 2,
    };

    /// <summary>It begins.</summary>
    /// <param name="Id">What makes it unique within its inspection.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that inspects, where it counts.</param>
    /// <param name="Time">When it begins.</param>
    /// <param name="BySurprise">Whether it was announced to nobody (đột xuất); otherwise it follows a plan.</param>
    /// <param name="Decision">The plan or decision by which it is made; null if its source does not say.</param>
    public sealed record Opened(EventId Id, string Source, string Unit, Instant Time, bool BySurprise, string? Decision)
        : InspectionEvent(Id, Source, Unit, Time);

    /// <summary>A unit was visited.</summary>
    /// <param name="Id">What makes it unique within its inspection.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that inspects.</param>
    /// <param name="Time">When the unit was visited.</param>
    /// <param name="Inspected">The unit that was visited.</param>
    /// <param name="Findings">How many shortcomings were found there.</param>
    public sealed record UnitInspected(EventId Id, string Source, string Unit, Instant Time, InspectedUnit Inspected, int Findings)
        : InspectionEvent(Id, Source, Unit, Time)
    {
        /// <inheritdoc/>
        public override UnitEvent WithUnits(Func<string, string> rename) =>
            (UnitInspected)base.WithUnits(rename) with { Inspected = Inspected.Key is { } key ? Inspected with { Key = rename(key) } : Inspected };
    }

    /// <summary>A unit that was visited has put shortcomings right.</summary>
    /// <param name="Id">What makes it unique within its inspection.</param>
    /// <param name="Source">Who says so.</param>
    /// <param name="Unit">The key of the unit that inspects.</param>
    /// <param name="Time">When.</param>
    /// <param name="Name">The name of the unit that was visited.</param>
    /// <param name="Count">How many more.</param>
    /// <param name="Evidence">By what that can be seen; null if nothing is named.</param>
    public sealed record Remedied(EventId Id, string Source, string Unit, Instant Time, string Name, int Count, string? Evidence)
        : InspectionEvent(Id, Source, Unit, Time);
}
