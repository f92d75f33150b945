using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Meetings;

/// <summary>What happened in the meetings about a unit's board (họp ban chỉ đạo). All of a unit are one matter, whose number is its key.</summary>
public abstract record MeetingEvent(EventId Id, string Source, string Unit, Instant Time) : UnitEvent(Id, Source, Unit, Time)
{
    /// <inheritdoc/>
    public sealed override MatterKind Matter => MatterKind.Meeting;

    /// <inheritdoc/>
    public sealed override int Rank => this switch
    {
        Begun => 0,
        Frozen => 1,
        Pinned => 2,
        Committed => 3,
        _ => 4,
    };

    /// <summary>A meeting began, over what was known of a moment.</summary>
    /// <param name="Id">What makes it unique among the unit's meetings.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose board it is about.</param>
    /// <param name="Time">When it began.</param>
    /// <param name="Meeting">Its name in addresses.</param>
    /// <param name="At">The moment for which all that it shows holds.</param>
    /// <param name="Board">The kind of unit that it ranks.</param>
    /// <param name="Previous">The meeting with which it compares; null for none.</param>
    /// <param name="Title">What it is called; null where nobody said.</param>
    /// <param name="By">Who began it.</param>
    public sealed record Begun(
        EventId Id, string Source, string Unit, Instant Time, string Meeting, Instant At, string Board, string? Previous, string? Title, string By)
        : MeetingEvent(Id, Source, Unit, Time);

    /// <summary>What a meeting showed, kept as it was. It is a matter of its own (<see cref="MeetingBook.NumberOfFrozen"/>): only who opens the meeting reads it.</summary>
    /// <param name="Id">What makes it unique.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose board it is about.</param>
    /// <param name="Time">When the meeting began.</param>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Pages">What it showed.</param>
    public sealed record Frozen(EventId Id, string Source, string Unit, Instant Time, string Meeting, FrozenPages Pages) : MeetingEvent(Id, Source, Unit, Time);

    /// <summary>A unit was pinned to the front of a meeting, or let go again.</summary>
    /// <param name="Id">What makes it unique among the unit's meetings.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose board it is about.</param>
    /// <param name="Time">When.</param>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Pin">The key of the unit that is pinned.</param>
    /// <param name="IsOn">Whether it is pinned from now on.</param>
    public sealed record Pinned(EventId Id, string Source, string Unit, Instant Time, string Meeting, string Pin, bool IsOn) : MeetingEvent(Id, Source, Unit, Time);

    /// <summary>Somebody undertook to do something (cam kết).</summary>
    /// <param name="Id">What makes it unique among the unit's meetings.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose board it is about.</param>
    /// <param name="Time">When it was noted.</param>
    /// <param name="Meeting">The meeting in which it was noted.</param>
    /// <param name="Commitment">Its name in addresses.</param>
    /// <param name="What">What is to be done, by whom and by when.</param>
    /// <param name="By">Who noted it.</param>
    public sealed record Committed(EventId Id, string Source, string Unit, Instant Time, string Meeting, string Commitment, Undertaking What, string By)
        : MeetingEvent(Id, Source, Unit, Time);

    /// <summary>Somebody said what became of a commitment.</summary>
    /// <param name="Id">What makes it unique among the unit's meetings.</param>
    /// <param name="Source">Who says so: the desk.</param>
    /// <param name="Unit">The key of the unit whose board it is about.</param>
    /// <param name="Time">When.</param>
    /// <param name="Commitment">The commitment.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Note">What was said of it; null for nothing.</param>
    /// <param name="By">Who noted it.</param>
    public sealed record Followed(EventId Id, string Source, string Unit, Instant Time, string Commitment, Outcome Outcome, string? Note, string By)
        : MeetingEvent(Id, Source, Unit, Time);
}
