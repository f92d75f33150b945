using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Objections;

/// <summary>What happened to the objections of a unit (giải trình). All of a unit are one matter, whose number is its key.</summary>
public abstract record ObjectionEvent(EventId Id, string Source, string Unit, Instant Time, string Objection) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Objection;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Raised => 0,
        Added => 1,
        _ => 2,
    };

    /// <summary>A unit contests something.</summary>
    /// <param name="Id">What makes it unique among the unit's objections.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose figure, dossier or alarm it is.</param>
    /// <param name="Time">When it was raised.</param>
    /// <param name="Objection">Its name in addresses.</param>
    /// <param name="What">What is contested.</param>
    /// <param name="Case">Why, with what evidence, by when and by whom.</param>
    public sealed record Raised(EventId Id, string Source, string Unit, Instant Time, string Objection, Contested What, Plea Case)
        : ObjectionEvent(Id, Source, Unit, Time, Objection);

    /// <summary>Somebody answered, or gave more evidence.</summary>
    /// <param name="Id">What makes it unique among the unit's objections.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Objection">The objection.</param>
    /// <param name="Text">What was said.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Added(EventId Id, string Source, string Unit, Instant Time, string Objection, string Text, string By)
        : ObjectionEvent(Id, Source, Unit, Time, Objection);

    /// <summary>It was decided. That moves no figure: what is wrong is corrected by events of the source.</summary>
    /// <param name="Id">What makes it unique among the unit's objections.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Objection">The objection.</param>
    /// <param name="Ruling">What was decided.</param>
    /// <param name="Reason">What will be done, where it was upheld; why, where it was dismissed.</param>
    /// <param name="By">Who decided.</param>
    public sealed record Decided(EventId Id, string Source, string Unit, Instant Time, string Objection, Ruling Ruling, string Reason, string By)
        : ObjectionEvent(Id, Source, Unit, Time, Objection);

    /// <summary>Who raised it took it back.</summary>
    /// <param name="Id">What makes it unique among the unit's objections.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit.</param>
    /// <param name="Time">When.</param>
    /// <param name="Objection">The objection.</param>
    /// <param name="Reason">Why; null where nobody said.</param>
    /// <param name="By">Who entered it.</param>
    public sealed record Withdrawn(EventId Id, string Source, string Unit, Instant Time, string Objection, string? Reason, string By)
        : ObjectionEvent(Id, Source, Unit, Time, Objection);
}
