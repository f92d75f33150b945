using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Indices;

/// <summary>What is published, set or claimed about an index of a unit, as one source says.</summary>
/// <param name="Id">What makes it unique within its matter.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Unit">The key of the unit whose index it is.</param>
/// <param name="Time">When it was published or set.</param>
/// <param name="Of">Of which index, when and among whom.</param>
public abstract record IndexEvent(EventId Id, string Source, string Unit, Instant Time, FigureKey Of) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Index;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Entered => 0,
        TargetSet => 1,
        _ => 2,
    };

    /// <summary>The order in which one entry replaces another: by when it was written down, where the source says so.</summary>
    public static int ByRecording(IndexEvent left, IndexEvent right)
    {
        var byRecording = (left.Recorded ?? left.Time).CompareTo(right.Recorded ?? right.Time);
        return byRecording != 0 ? byRecording : InOrder(left, right);
    }

    /// <summary>A figure was published. A later entry of the same figure by the same source replaces it whole.</summary>
    public sealed record Entered(EventId Id, string Source, string Unit, Instant Time, FigureKey Of, Figure Figure)
        : IndexEvent(Id, Source, Unit, Time, Of);

    /// <summary>A target was set. A later one of the same source replaces it.</summary>
    public sealed record TargetSet(EventId Id, string Source, string Unit, Instant Time, FigureKey Of, IndexTarget Target)
        : IndexEvent(Id, Source, Unit, Time, Of);

    /// <summary>Something was claimed in words.</summary>
    public sealed record Claimed(EventId Id, string Source, string Unit, Instant Time, FigureKey Of, IndexClaim Claim)
        : IndexEvent(Id, Source, Unit, Time, Of);
}
